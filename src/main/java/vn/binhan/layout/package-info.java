/**
 * The text of a document laid out again: its letters tidied, lines that copying lost found, tables
 * written as lists, one paragraph to a line.
 *
 * <p>The door is {@link vn.binhan.layout.TidyText}. The classes in the order in which a text passes
 * through them:
 *
 * <ol>
 *   <li>Letters and figures: {@code TextCleaner}, {@code Syllables}, {@code MisreadFigures}.
 *   <li>Lines that copying lost: {@code LostDots}, {@code SpacedTables}, {@code LostLines}, {@code
 *       LostBullets}, {@code Rows}, {@code RunOnSections}.
 *   <li>Lines to paragraphs: {@code Paragraphs}, {@code LineColumns}, {@code Wrapping}, {@code
 *       SplitPhrase}.
 *   <li>Tables to lists: {@code StackedTable}, {@code StackedRows}, {@code TaskTable}, {@code
 *       TargetTable}, {@code TableHead}, {@code TableUnits}, {@code PlaceColumns}, {@code
 *       MeasureRows}.
 * </ol>
 */
@NullMarked
package vn.binhan.layout;

import org.jspecify.annotations.NullMarked;
