/** API keys of integrators. */
@NullMarked
package cn.liangdan.client;

import org.jspecify.annotations.NullMarked;
