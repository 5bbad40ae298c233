package vn.binhan.drafting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place of the text where the reader asks a person to look, in code points.
 *
 * @param message what there is to see, in Vietnamese
 * @param values its particulars, for the sentence in another language; absent in older notes
 */
record ReaderNote(String code, String message, int from, int to, @Nullable List<String> values) {}
