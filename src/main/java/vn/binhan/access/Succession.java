package vn.binhan.access;

import java.time.LocalDate;

/**
 * Work that passed from one body to another from a day on.
 *
 * @param other the body at the other end, as it is called
 * @param field which part of the work; empty when the whole body passed on
 * @param basis the decision by which it did
 */
record Succession(Organisation other, LocalDate on, String field, String basis) {}
