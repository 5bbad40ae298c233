package vn.binhan.papers;

import java.util.List;

/** A piece of a paper as it is laid out; all lengths in points. */
sealed interface Block {

    /** How the lines of a paragraph stand between its edges. */
    enum Side {
        LEFT,
        CENTRE,
        RIGHT,
        BOTH
    }

    /** How letters look. */
    record Look(boolean bold, boolean italic, boolean underlined, boolean capitals, float size) {}

    /** Letters of one look; a line break is {@code \n}, a tab {@code \t}. */
    record Run(String text, Look look) {}

    /**
     * A paragraph.
     *
     * @param first how far its first line begins behind the others; may be negative
     * @param lines how high a line is, as a multiple of the single line
     * @param rule whether a line is drawn along its upper edge
     */
    record Paragraph(
            List<Run> runs,
            Side side,
            float left,
            float right,
            float first,
            float before,
            float after,
            float lines,
            float emptySize,
            boolean rule)
            implements Block {}

    /** A cell over the width of so many columns. */
    record Cell(List<Block> blocks, int columns) {}

    /** Rows of cells, with lines around them or without. */
    record Table(List<Float> widths, List<List<Cell>> rows, boolean lined) implements Block {}

    /** A paper: its page and what stands on it. */
    record Sheet(
            float width,
            float height,
            float top,
            float bottom,
            float left,
            float right,
            List<Block> blocks) {}
}
