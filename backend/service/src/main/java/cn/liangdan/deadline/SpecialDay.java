package cn.liangdan.deadline;

import java.time.LocalDate;

/**
 * A day that a notice names.
 *
 * @param working a make-up day (调休); else a day off
 */
record SpecialDay(LocalDate day, boolean working, String name) {}
