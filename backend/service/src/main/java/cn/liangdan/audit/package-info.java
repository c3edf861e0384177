/** Who did what. */
@NullMarked
package cn.liangdan.audit;

import org.jspecify.annotations.NullMarked;
