/** Loads needs and offers into the engine. */
@NullMarked
package cn.liangdan.matching;

import org.jspecify.annotations.NullMarked;
