/** 承接, the promises between the two lists. */
@NullMarked
package cn.liangdan.commitment;

import org.jspecify.annotations.NullMarked;
