/** 民情日记, what officers note on their way, and the needs that it becomes. */
@NullMarked
package cn.liangdan.fieldnote;

import org.jspecify.annotations.NullMarked;
