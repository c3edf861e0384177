/** Measurements of the engine beside other ways of doing the same. Never on the product's class path. */
@NullMarked
package cn.liangdan.benchmarks;

import org.jspecify.annotations.NullMarked;
