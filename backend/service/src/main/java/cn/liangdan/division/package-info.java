/** 行政区划, the tree and its search. */
@NullMarked
package cn.liangdan.division;

import org.jspecify.annotations.NullMarked;
