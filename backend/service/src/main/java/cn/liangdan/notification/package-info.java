/** Members of the public follow one need by mail: asked for twice, ended by one click. */
@NullMarked
package cn.liangdan.notification;

import org.jspecify.annotations.NullMarked;
