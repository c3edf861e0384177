/** The two demo programmes, filed through the ordinary commands. */
@NullMarked
package cn.liangdan.demo;

import org.jspecify.annotations.NullMarked;
