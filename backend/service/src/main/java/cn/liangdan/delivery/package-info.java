/** 服务记录, records of service. */
@NullMarked
package cn.liangdan.delivery;

import org.jspecify.annotations.NullMarked;
