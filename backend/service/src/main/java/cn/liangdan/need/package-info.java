/** 需求侧服务清单, the demand list. */
@NullMarked
package cn.liangdan.need;

import org.jspecify.annotations.NullMarked;
