/** 评单, the village's judgement. */
@NullMarked
package cn.liangdan.evaluation;

import org.jspecify.annotations.NullMarked;
