/**
 * What waits for somebody today, out of every room in which they have something to do: one list in
 * the order of danger and deadline. A room gives its rows by itself and behind its own walls; this
 * one only puts them in order.
 */
@NullMarked
package vn.binhan.today;

import org.jspecify.annotations.NullMarked;
