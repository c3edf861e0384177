/**
 * Assigns a whole list at once: the plan of greatest value under quantities and capacities, with a proof of how far it
 * can be from the best.
 */
@NullMarked
package cn.liangdan.engine.plan;

import org.jspecify.annotations.NullMarked;
