package vn.binhan.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.binhan.papers.Block.Look;
import vn.binhan.papers.Block.Paragraph;
import vn.binhan.papers.Block.Side;

/** Breaks a paragraph into the lines in which it is printed. */
final class Lines {
    /** How high a single line of the font is, and how much of it stands above its base. */
    private static final float SINGLE = 1.149f;

    private static final float ASCENT = 0.891f;
    private static final float TAB = 36;
    private static final Pattern PIECES = Pattern.compile("\n|\t|[ \u00a0]+|[^ \u00a0\n\t]+");

    private Lines() {}

    /** Letters that stay together, or the room between them. */
    record Piece(String text, Look look, float width) {
        boolean isGap() {
            return text.isBlank();
        }
    }

    /**
     * One line.
     *
     * @param indent how far it begins behind the left edge
     * @param room how wide it may be
     * @param last whether nothing of the paragraph follows on the same level
     */
    record Line(
            List<Piece> pieces,
            float indent,
            float room,
            float width,
            float height,
            float ascent,
            boolean last) {
        int gaps() {
            return (int) pieces.stream().filter(Piece::isGap).count();
        }
    }

    static List<Line> of(Paragraph paragraph, float width, SerifFonts fonts) {
        var lines = new ArrayList<Line>();
        var room = width - paragraph.left() - paragraph.right();
        var current = new ArrayList<Piece>();
        var used = 0f;
        for (var piece : pieces(paragraph, fonts)) {
            var first = lines.isEmpty() ? paragraph.first() : 0;
            if (piece.text().equals("\n")) {
                lines.add(line(paragraph, current, room - first, first, true));
                current = new ArrayList<>();
                used = 0;
                continue;
            }
            var tooWide = used + piece.width() > room - first + 0.01f;
            if (tooWide && !piece.isGap() && current.stream().anyMatch(Piece::isGap)) {
                var carried = carried(current);
                lines.add(line(paragraph, current, room - first, first, false));
                current = carried;
                used = (float) carried.stream().mapToDouble(Piece::width).sum();
            }
            if (!current.isEmpty() || !piece.isGap() || lines.isEmpty()) {
                current.add(piece);
                used += piece.width();
            }
        }
        var first = lines.isEmpty() ? paragraph.first() : 0;
        lines.add(line(paragraph, current, room - first, first, true));
        return lines;
    }

    private static List<Piece> pieces(Paragraph paragraph, SerifFonts fonts) {
        var pieces = new ArrayList<Piece>();
        for (var run : paragraph.runs()) {
            PIECES.matcher(run.text())
                    .results()
                    .forEach(found -> {
                        var text = found.group();
                        var width =
                                switch (text) {
                                    case "\n" -> 0;
                                    case "\t" -> TAB;
                                    default -> fonts.width(text, run.look());
                                };
                        join(pieces, new Piece(text, run.look(), width));
                    });
        }
        return pieces;
    }

    /** The letters after the last gap belong to the word that no longer fits. */
    private static ArrayList<Piece> carried(List<Piece> line) {
        var carried = new ArrayList<Piece>();
        while (!line.isEmpty() && !line.getLast().isGap()) {
            carried.addFirst(line.removeLast());
        }
        return carried;
    }

    private static void join(List<Piece> pieces, Piece next) {
        var last = pieces.isEmpty() ? null : pieces.getLast();
        if (last != null && !last.isGap() && !next.isGap() && last.look().equals(next.look())) {
            pieces.removeLast();
            pieces.add(
                    new Piece(last.text() + next.text(), last.look(), last.width() + next.width()));
        } else {
            pieces.add(next);
        }
    }

    private static Line line(
            Paragraph paragraph, List<Piece> pieces, float room, float indent, boolean last) {
        while (!pieces.isEmpty() && pieces.getLast().isGap()) {
            pieces.removeLast();
        }
        if (paragraph.side() != Side.LEFT) {
            while (!pieces.isEmpty() && pieces.getFirst().isGap()) {
                pieces.removeFirst();
            }
        }
        var size =
                (float)
                        pieces.stream()
                                .mapToDouble(piece -> piece.look().size())
                                .max()
                                .orElse(paragraph.emptySize());
        var width = (float) pieces.stream().mapToDouble(Piece::width).sum();
        var height = size * SINGLE * paragraph.lines();
        return new Line(
                List.copyOf(pieces),
                indent,
                room,
                width,
                height,
                height - size * (SINGLE - ASCENT),
                last);
    }
}
