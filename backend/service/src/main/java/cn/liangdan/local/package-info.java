/** The embedded PostgreSQL of local runs and tests. */
@NullMarked
package cn.liangdan.local;

import org.jspecify.annotations.NullMarked;
