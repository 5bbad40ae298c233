package vn.binhan.documents;

/** Collects a document as lines: a paragraph a line, a table row a line with cells cut by " | ". */
final class LineWriter {

    private static final String CUT = " | ";

    private final StringBuilder lines = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private final int maxCharacters;
    private int rowDepth;
    private int cells;

    LineWriter(int maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    /** Words within a line; any run of blanks becomes one. */
    void text(CharSequence words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c > ' ' && c != '\u00a0') {
                line.append(c);
            } else {
                blank();
            }
        }
        if (lines.length() + line.length() > maxCharacters) {
            throw new Refusal.Stop(Refusal.TOO_LONG, "more than " + maxCharacters + " characters");
        }
    }

    void blank() {
        if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
            line.append(' ');
        }
    }

    /** Ends the line; within a table row it is only a blank. */
    void endLine() {
        if (rowDepth > 0) {
            blank();
            return;
        }
        String finished = line.toString().strip();
        line.setLength(0);
        if (!finished.isEmpty()) {
            lines.append(finished).append('\n');
        }
    }

    /** Whether nothing has been written in the present line. */
    boolean atLineStart() {
        return line.isEmpty();
    }

    void startRow() {
        if (rowDepth == 0) {
            endLine();
            cells = 0;
        }
        rowDepth++;
    }

    void startCell() {
        if (rowDepth != 1) {
            blank();
        } else if (cells++ > 0) {
            stripEnd();
            line.append(CUT);
        }
    }

    void endRow() {
        rowDepth = Math.max(0, rowDepth - 1);
        if (rowDepth > 0) {
            blank();
            return;
        }
        while (line.length() > 0 && " |".indexOf(line.charAt(line.length() - 1)) >= 0) {
            line.setLength(line.length() - 1);
        }
        endLine();
    }

    private void stripEnd() {
        while (line.length() > 0 && line.charAt(line.length() - 1) == ' ') {
            line.setLength(line.length() - 1);
        }
    }

    /** All lines so far, each ended by "\n". */
    String finish() {
        rowDepth = 0;
        endLine();
        return lines.toString();
    }
}
