/** One box over both lists, and views that a person saves. */
@NullMarked
package cn.liangdan.search;

import org.jspecify.annotations.NullMarked;
