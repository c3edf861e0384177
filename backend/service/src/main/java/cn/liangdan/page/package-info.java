/** Pages of single entries that the service writes itself, for whoever reads or shares them without the web client. */
@NullMarked
package cn.liangdan.page;

import org.jspecify.annotations.NullMarked;
