/** Users, sessions, passwords. */
@NullMarked
package cn.liangdan.account;

import org.jspecify.annotations.NullMarked;
