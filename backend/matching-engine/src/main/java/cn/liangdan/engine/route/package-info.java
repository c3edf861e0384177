/** Finds who is responsible for a need that no offer fits, says why, and says so when it does not know. */
@NullMarked
package cn.liangdan.engine.route;

import org.jspecify.annotations.NullMarked;
