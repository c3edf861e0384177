/** Likeness of short texts in Chinese, Mongolian or any other script, by hashed character bigrams. */
@NullMarked
package cn.liangdan.engine.text;

import org.jspecify.annotations.NullMarked;
