/**
 * Reads a plan document: its text goes in, its structure comes out.
 *
 * <p>The door is {@link vn.binhan.reading.PlanReader}. The way a plan is read is told in
 * docs/how-a-plan-is-read.md, whose tables are written from the rule tables of this package.
 */
@NullMarked
package vn.binhan.reading;

import org.jspecify.annotations.NullMarked;
