/**
 * What a sentence promises in figures: compared how, how much of what, by when.
 *
 * <p>{@link vn.binhan.figures.Quantities} finds the figures of a sentence that promise something
 * ({@code Compared}, {@code TargetWords}, {@code Counts}, {@code CountedClause}, {@code Rates},
 * {@code WordedShares}; told, not promised: {@code Background}, {@code Findings}); {@link
 * vn.binhan.figures.TargetSentence} joins them to what they count ({@code Introduction}, {@code
 * Measured}, {@code Alike}) and to their years ({@link vn.binhan.figures.TargetYears}, {@code
 * Recurring}, {@code Respectively}); {@link vn.binhan.figures.MeasureRow} reads the row of a table.
 */
@NullMarked
package vn.binhan.figures;

import org.jspecify.annotations.NullMarked;
