/**
 * How official Vietnamese is written: letters, marks, names, the words that head a section or open
 * a task. A text is a {@link vn.binhan.wording.MappedText}: each of its letters knows where it
 * stood in the given text, and what is read in it is {@link vn.binhan.wording.Found} there.
 */
@NullMarked
package vn.binhan.wording;

import org.jspecify.annotations.NullMarked;
