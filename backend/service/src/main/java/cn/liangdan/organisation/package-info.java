/** Stations, officers, units, offices, pairings. */
@NullMarked
package cn.liangdan.organisation;

import org.jspecify.annotations.NullMarked;
