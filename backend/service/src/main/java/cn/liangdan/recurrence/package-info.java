/** Days that come back, as needs and offers say them. */
@NullMarked
package cn.liangdan.recurrence;

import org.jspecify.annotations.NullMarked;
