/** Files, told and addressed by their content. */
@NullMarked
package cn.liangdan.attachment;

import org.jspecify.annotations.NullMarked;
