/** Both lists as files, for whoever reads them at a desk. */
@NullMarked
package cn.liangdan.report;

import org.jspecify.annotations.NullMarked;
