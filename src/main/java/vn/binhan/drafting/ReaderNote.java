package vn.binhan.drafting;

/** A place of the text where the reader asks a person to look, in code points. */
record ReaderNote(String code, String message, int from, int to) {}
