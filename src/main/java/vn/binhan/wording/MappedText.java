package vn.binhan.wording;

import java.nio.CharBuffer;
import java.util.Arrays;

/** A tidied text that knows, for each of its characters, where it stood in the given text. */
public final class MappedText {
    /** Stands before the number of a row in the list that a table becomes. */
    public static final char ROW = '\u241f';

    /** Stands before a unit that a table itself names, whatever word it is. */
    public static final char UNIT = '\u2420';

    /** Stands before each value of a row. */
    public static final char VALUE = '\u2421';

    private static final int LONGEST_SENTENCE = 2000;

    private final String text;
    private final String bare;
    private final int[] starts;
    private final int[] ends;

    private MappedText(String text, String bare, int[] starts, int[] ends) {
        this.text = text;
        this.bare = bare;
        this.starts = starts;
        this.ends = ends;
    }

    /** How many characters it has. */
    public int length() {
        return text.length();
    }

    /** The tidied text itself. */
    public String text() {
        return text;
    }

    /** The same text, lower case and without marks, position by position. */
    public String bare() {
        return bare;
    }

    /** The character at a position. */
    public char charAt(int at) {
        return text.charAt(at);
    }

    /** Where the words between two positions stood in the given text, without the spaces around. */
    public Span span(int from, int to) {
        int start = Math.min(from, text.length());
        int end = Math.min(to, text.length());
        while (start < end && Letters.isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && Letters.isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (start >= end) {
            int at = start < text.length() ? starts[start] : lastEnd();
            return new Span(at, at);
        }
        return new Span(starts[start], Math.max(starts[start], ends[end - 1]));
    }

    private int lastEnd() {
        return text.isEmpty() ? 0 : ends[text.length() - 1];
    }

    /** The words between two positions, one space between words. */
    public String words(int from, int to) {
        if (isSingleSpaced(from, to)) {
            return text.substring(from, to);
        }
        StringBuilder words = new StringBuilder(Math.max(0, to - from));
        boolean gap = false;
        for (int i = from; i < to; i++) {
            char letter = text.charAt(i);
            if (Letters.isSpace(letter)) {
                gap = !words.isEmpty();
            } else if (!isMark(letter)) {
                if (gap) {
                    words.append(' ');
                    gap = false;
                }
                words.append(letter);
            }
        }
        return words.toString();
    }

    /** Where the words end once the closing colon, stop or end mark is left out. */
    public int endOf(int from, int to) {
        int end = to;
        while (end > from && " .;:,/".indexOf(charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** Where the sentence that begins at a position ends, its stop included. */
    public int sentenceEnd(int from, int limit) {
        int to = Math.min(limit, from + LONGEST_SENTENCE);
        for (int i = from; i < to; i++) {
            char letter = charAt(i);
            if (letter == ';'
                    || letter == '\n'
                    || (letter == '.'
                            && (i + 1 == to || charAt(i + 1) <= ' ' || charAt(i + 1) == '/'))) {
                return i + 1;
            }
        }
        return to;
    }

    /** Behind the full stop that ends a sentence, semicolons in it or not. */
    public int stop(int from, int limit) {
        for (int i = from; i < limit; i++) {
            if (charAt(i) == '.' && (i + 1 == limit || charAt(i + 1) <= ' ')) {
                return i + 1;
            }
        }
        return limit;
    }

    /** What only the layout writes between the cells of a table. */
    private static boolean isMark(char letter) {
        return letter == UNIT || letter == VALUE;
    }

    /** Most words already stand as they are wanted, so that one copy will do. */
    private boolean isSingleSpaced(int from, int to) {
        boolean gap = true;
        for (int i = from; i < to; i++) {
            char letter = text.charAt(i);
            boolean space = Letters.isSpace(letter);
            if (isMark(letter) || (space && (gap || letter != ' '))) {
                return false;
            }
            gap = space;
        }
        return from < to && !gap;
    }

    /** The words between two positions as something that was read. */
    public Found<String> found(int from, int to, double confidence) {
        return new Found<>(words(from, to), span(from, to), confidence);
    }

    /** Where a place of the given text lies here, looked for from another place on. */
    public int at(int given, int from) {
        int at = from;
        while (at < length() - 1 && (start(at) < given || charAt(at) == '\n')) {
            at++;
        }
        return at;
    }

    /** Where the character at a position began in the given text. */
    public int start(int at) {
        return starts[at];
    }

    /** Where the character at a position ended in the given text. */
    public int end(int at) {
        return ends[at];
    }

    /** Collects characters together with their places. */
    public static final class Builder {
        private char[] text;
        private int[] starts;
        private int[] ends;
        private int length;

        /** An empty text that will hold about so many characters. */
        public Builder(int capacity) {
            int size = Math.max(16, capacity);
            text = new char[size];
            starts = new int[size];
            ends = new int[size];
        }

        /** Adds a character with its place in the given text. */
        public void add(char letter, int start, int end) {
            makeRoom(1);
            text[length] = letter;
            starts[length] = start;
            ends[length++] = end;
        }

        private void makeRoom(int added) {
            if (length + added > text.length) {
                int size = length * 2 + added;
                text = Arrays.copyOf(text, size);
                starts = Arrays.copyOf(starts, size);
                ends = Arrays.copyOf(ends, size);
            }
        }

        /** How many characters it has. */
        public int length() {
            return length;
        }

        /** The last words from a position on. */
        public CharSequence tail(int from) {
            int start = Math.max(from, length - 300);
            return CharBuffer.wrap(text, start, length - start);
        }

        /** The character added last; before the first, the end of a line. */
        public char last() {
            return length == 0 ? '\n' : text[length - 1];
        }

        /** Adds a part of another text together with its places, runs of spaces as one. */
        public void addSingleSpaced(MappedText source, int from, int to) {
            if (last() != ' ' && source.text.indexOf("  ", from, to) < 0) {
                addAll(source, from, to);
                return;
            }
            for (int i = from; i < to; i++) {
                char letter = source.text.charAt(i);
                if (letter != ' ' || last() != ' ') {
                    add(letter, source.starts[i], source.ends[i]);
                }
            }
        }

        private void addAll(MappedText source, int from, int to) {
            int added = to - from;
            makeRoom(added);
            source.text.getChars(from, to, text, length);
            System.arraycopy(source.starts, from, starts, length, added);
            System.arraycopy(source.ends, from, ends, length, added);
            length += added;
        }

        /** Where the character at a position began in the given text. */
        public int start(int at) {
            return starts[at];
        }

        /** Adds what another builder has collected between two positions. */
        public void add(Builder other, int from, int to) {
            for (int i = from; i < to; i++) {
                add(other.text[i], other.starts[i], other.ends[i]);
            }
        }

        /** Writes tones in one place: "hòa", "ủy". */
        public void settleTones() {
            Letters.settleTones(text, length);
        }

        /** The tidied text itself. */
        public String text() {
            return new String(text, 0, length);
        }

        /** The text with all that was added. */
        public MappedText build() {
            return build(text());
        }

        /** The places are handed over, not copied: a builder builds once. */
        public MappedText build(String built) {
            return new MappedText(built, Letters.bare(text, length), starts, ends);
        }
    }
}
