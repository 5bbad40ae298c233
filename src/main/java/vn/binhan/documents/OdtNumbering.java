package vn.binhan.documents;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.binhan.documents.ListNumbering.Level;
import vn.binhan.documents.ListNumbering.Style;
import vn.binhan.documents.ZippedXml.XmlWalk;

/** The lists of an ODT: which number stands before the first line of a list item or heading. */
final class OdtNumbering {

    private static final String OUTLINE = "the outline of the headings";
    private static final Level PLAIN = new Level(Style.NONE, "", 1, true);

    private record OpenList(String style, ListNumbering counter) {}

    private final Map<String, List<Level>> styles = new HashMap<>();
    private final Map<String, ListNumbering> byId = new HashMap<>();
    private final Map<String, ListNumbering> lastOfStyle = new HashMap<>();
    private final Deque<OpenList> open = new ArrayDeque<>();
    private boolean itemWaits;

    /** Learns every list style of "styles.xml"; those of "content.xml" come while reading it. */
    OdtNumbering learn(XmlWalk at) {
        while (at.next()) {
            learnHere(at);
        }
        return this;
    }

    void learnHere(XmlWalk at) {
        switch (at.starts()) {
            case "list-style" -> learnStyle(at, at.attribute("name", ""), "list-style");
            case "outline-style" -> learnStyle(at, OUTLINE, "outline-style");
            default -> {}
        }
    }

    private void learnStyle(XmlWalk at, String name, String end) {
        var levels = new ArrayList<>(Collections.nCopies(ListNumbering.DEPTH, PLAIN));
        while (at.next() && !at.ends().equals(end)) {
            int level = at.starts().isEmpty() ? 0 : at.number("level", 0) - 1;
            if (level < 0 || level >= ListNumbering.DEPTH) {
                continue;
            }
            switch (at.starts()) {
                case "list-level-style-number", "outline-level-style" ->
                        levels.set(level, numbered(at, level));
                case "list-level-style-bullet" ->
                        levels.set(
                                level,
                                new Level(
                                        Style.NONE,
                                        ListNumbering.bullet(at.attribute("bullet-char", "•")),
                                        1,
                                        true));
                default -> {}
            }
        }
        styles.put(name, levels);
    }

    private static Level numbered(XmlWalk at, int level) {
        Style style = style(at.attribute("num-format", ""));
        if (style == Style.NONE) {
            return PLAIN;
        }
        String pattern = at.attribute("num-list-format", "");
        if (pattern.isEmpty()) {
            int shown = Math.clamp(at.number("display-levels", 1), 1, level + 1);
            var numbers = new StringBuilder();
            for (int upper = level - shown + 1; upper <= level; upper++) {
                numbers.append(numbers.isEmpty() ? "%" : ".%").append(upper + 1);
            }
            pattern = at.attribute("num-prefix", "") + numbers + at.attribute("num-suffix", "");
        }
        return new Level(
                style, pattern.replaceAll("%(\\d+)%", "%$1"), at.number("start-value", 1), true);
    }

    void startList(XmlWalk at) {
        String style = at.attribute("style-name", "");
        ListNumbering counter = null;
        OpenList outer = open.peek();
        if (outer != null) {
            style = style.isEmpty() ? outer.style() : style;
            counter = style.equals(outer.style()) ? outer.counter() : null;
        } else if (!at.attribute("continue-list", "").isEmpty()) {
            counter = byId.get(at.attribute("continue-list", ""));
        } else if (at.attribute("continue-numbering", "").equals("true")) {
            counter = lastOfStyle.get(style);
        }
        counter = counter == null ? new ListNumbering() : counter;
        lastOfStyle.put(style, counter);
        byId.put(at.attribute("id", ""), counter);
        open.push(new OpenList(style, counter));
    }

    void endList() {
        open.poll();
        itemWaits = false;
    }

    void startItem(XmlWalk at) {
        OpenList list = open.peek();
        int number = at.number("start-value", -1);
        if (list != null && number >= 0) {
            list.counter().continueFrom(open.size() - 1, number);
        }
        itemWaits = true;
    }

    /** The label of the line that starts here; only the first line of an item has one. */
    String label() {
        OpenList list = open.peek();
        if (list == null || !itemWaits) {
            return "";
        }
        itemWaits = false;
        return list.counter().next(open.size() - 1, styles.getOrDefault(list.style(), List.of()));
    }

    /** The label of a heading, which may be numbered without standing in a list. */
    String headingLabel(XmlWalk at) {
        if (!open.isEmpty()) {
            return label();
        }
        if (at.attribute("is-list-header", "").equals("true")) {
            return "";
        }
        var counter = byId.computeIfAbsent(OUTLINE, _ -> new ListNumbering());
        return counter.next(
                at.number("outline-level", 1) - 1, styles.getOrDefault(OUTLINE, List.of()));
    }

    private static Style style(String format) {
        return switch (format) {
            case "1" -> Style.DECIMAL;
            case "a" -> Style.LOWER_LETTER;
            case "A" -> Style.UPPER_LETTER;
            case "i" -> Style.LOWER_ROMAN;
            case "I" -> Style.UPPER_ROMAN;
            case "" -> Style.NONE;
            default -> Style.DECIMAL;
        };
    }
}
