/**
 * Pairs what villages ask for with what units offer: who fits, how well, and why.
 *
 * <p>Pure functions of demands, supplies, a policy and a date. Nothing here reads a clock, a file or a network, and the
 * order in which a caller passes things never changes an answer.
 */
@NullMarked
package cn.liangdan.engine;

import org.jspecify.annotations.NullMarked;
