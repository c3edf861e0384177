/** Category sets, mappings, sectors. */
@NullMarked
package cn.liangdan.catalogue;

import org.jspecify.annotations.NullMarked;
