package vn.binhan.outline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhan.wording.Paragraph;

/**
 * The new wording that a plan which amends another one gives in quotation marks: "1. Sửa đổi khoản
 * 2 Mục I như sau:", then "“2. Chỉ tiêu ...", with numbers of its own.
 */
record Quoted(List<Paragraph> lines, int end) {
    private static final String OPENS = "\"\u201c";
    private static final String CLOSES = "\"\u201d";

    /** The numbered lines quoted from a place on, below a line that ends with a colon, or null. */
    static @Nullable Quoted at(List<Paragraph> all, int from) {
        Paragraph first = all.get(from);
        boolean announced = from > 0 && all.get(from - 1).endsWith(':');
        if (!announced || first.length() < 3 || !isAny(OPENS, first, first.start())) {
            return null;
        }
        Paragraph bare = Paragraph.of(first.source(), first.start() + 1, first.end());
        int last = bare.label() == null ? -1 : closing(all, from);
        if (last < 0) {
            return null;
        }
        List<Paragraph> lines = new ArrayList<>(all.subList(from, last + 1));
        lines.set(0, bare);
        lines.set(last - from, unclosed(lines.getLast()));
        return new Quoted(lines, last);
    }

    private static int closing(List<Paragraph> all, int from) {
        for (int at = from; at < all.size(); at++) {
            Paragraph line = all.get(at);
            if (mark(line) >= line.bodyStart() && !(at == from && mark(line) == line.start())) {
                return at;
            }
        }
        return -1;
    }

    /** Where the mark stands that ends a line, a stop behind it or not; or -1. */
    private static int mark(Paragraph line) {
        int at = line.source().endOf(line.start(), line.end()) - 1;
        return at >= line.start() && isAny(CLOSES, line, at) ? at : -1;
    }

    private static Paragraph unclosed(Paragraph line) {
        return Paragraph.of(line.source(), line.start(), mark(line));
    }

    private static boolean isAny(String marks, Paragraph line, int at) {
        return marks.indexOf(line.source().charAt(at)) >= 0;
    }
}
