/** 时限: working days, how many of them there are for what, and the clock that acts when they are over. */
@NullMarked
package cn.liangdan.deadline;

import org.jspecify.annotations.NullMarked;
