/** 供给侧服务清单, the supply list. */
@NullMarked
package cn.liangdan.offer;

import org.jspecify.annotations.NullMarked;
