package vn.binhan.documents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhan.documents.ListNumbering.Level;
import vn.binhan.documents.ListNumbering.Style;
import vn.binhan.documents.ZippedXml.XmlWalk;

/** The lists of a DOCX: which number Word prints before a paragraph that stores none. */
final class DocxNumbering {

    /** A place in a list, asked for by a paragraph or by its style; null means "not said". */
    record Place(@Nullable Integer list, @Nullable Integer level) {}

    private record ParagraphStyle(String basedOn, Place place) {}

    private static final Level PLAIN = new Level(Style.DECIMAL, "", 1, true);

    private final Map<Integer, List<Level>> definitions = new HashMap<>();
    private final Map<Integer, String> styleOfDefinition = new HashMap<>();
    private final Map<String, Integer> definitionOfStyle = new HashMap<>();
    private final Map<String, Integer> levelOfStyle = new HashMap<>();
    private final Map<Integer, Integer> definitionOfList = new HashMap<>();
    private final Map<Integer, Map<Integer, Integer>> restarts = new HashMap<>();
    private final Map<Integer, Map<Integer, Level>> overrides = new HashMap<>();
    private final Map<String, ParagraphStyle> styles = new HashMap<>();
    private final Map<Integer, ListNumbering> counters = new HashMap<>();
    private final Set<String> restarted = new HashSet<>();
    private String defaultStyle = "";

    /** Learns the definitions of the part "numbering". */
    DocxNumbering learnLists(XmlWalk at) {
        while (at.next()) {
            switch (at.starts()) {
                case "abstractNum" -> learnDefinition(at, at.number("abstractNumId", -1));
                case "num" -> learnList(at, at.number("numId", -1));
                default -> {}
            }
        }
        return this;
    }

    private void learnDefinition(XmlWalk at, int definition) {
        var levels = new ArrayList<>(Collections.nCopies(ListNumbering.DEPTH, PLAIN));
        while (at.next() && !at.ends().equals("abstractNum")) {
            switch (at.starts()) {
                case "styleLink" -> definitionOfStyle.put(at.attribute("val", ""), definition);
                case "numStyleLink" -> styleOfDefinition.put(definition, at.attribute("val", ""));
                case "lvl" -> {
                    int level = at.number("ilvl", 0);
                    Level learnt = learnLevel(at, definition, level);
                    if (level >= 0 && level < ListNumbering.DEPTH) {
                        levels.set(level, learnt);
                    }
                }
                default -> {}
            }
        }
        definitions.put(definition, levels);
    }

    private Level learnLevel(XmlWalk at, int definition, int level) {
        int start = 1;
        Style style = Style.DECIMAL;
        String pattern = "";
        boolean bullet = false;
        boolean gap = true;
        while (at.next() && !at.ends().equals("lvl")) {
            String value = at.attributeIfStart("val");
            switch (at.starts()) {
                case "start" -> start = at.number("val", 1);
                case "numFmt" -> {
                    bullet = value.equals("bullet");
                    style = style(value);
                }
                case "lvlText" -> pattern = value;
                case "suff" -> gap = !value.equals("nothing");
                case "pStyle" -> levelOfStyle.put(definition + "/" + value, level);
                default -> {}
            }
        }
        String label = bullet ? ListNumbering.bullet(pattern.strip()) : pattern;
        return new Level(style, label, start, gap || bullet);
    }

    private void learnList(XmlWalk at, int list) {
        int level = 0;
        while (at.next() && !at.ends().equals("num")) {
            switch (at.starts()) {
                case "abstractNumId" -> definitionOfList.put(list, at.number("val", -1));
                case "lvlOverride" -> level = at.number("ilvl", 0);
                case "startOverride" ->
                        restarts.computeIfAbsent(list, _ -> new HashMap<>())
                                .put(level, at.number("val", 1));
                case "lvl" ->
                        overrides
                                .computeIfAbsent(list, _ -> new HashMap<>())
                                .put(level, learnLevel(at, -1, level));
                default -> {}
            }
        }
    }

    /** Learns which paragraph styles carry a list of their own, from the part "styles". */
    DocxNumbering learnStyles(XmlWalk at) {
        while (at.next()) {
            if (at.starts().equals("style") && at.attribute("type", "").equals("paragraph")) {
                learnStyle(at, at.attribute("styleId", ""));
            }
        }
        return this;
    }

    private void learnStyle(XmlWalk at, String id) {
        if (!at.attribute("default", "0").equals("0")) {
            defaultStyle = id;
        }
        String basedOn = "";
        Integer list = null;
        Integer level = null;
        while (at.next() && !at.ends().equals("style")) {
            switch (at.starts()) {
                case "basedOn" -> basedOn = at.attribute("val", "");
                case "numId" -> list = at.number("val", 0);
                case "ilvl" -> level = at.number("val", 0);
                default -> {}
            }
        }
        styles.put(id, new ParagraphStyle(basedOn, new Place(list, level)));
    }

    /** The label before a paragraph, with the blank behind it; empty for an unnumbered one. */
    String label(Place own, String styleId) {
        String style = styleId.isEmpty() ? defaultStyle : styleId;
        Integer list = own.list();
        Integer level = own.level();
        for (int guard = 0; guard < 20 && (list == null || level == null); guard++) {
            ParagraphStyle known = styles.get(style);
            if (known == null) {
                break;
            }
            Place place = known.place();
            if (list == null && place.list() != null) {
                list = place.list();
                level = level == null ? levelBoundTo(style, list) : level;
            }
            level = level == null ? place.level() : level;
            style = known.basedOn();
        }
        return list == null || list == 0 ? "" : count(list, level == null ? 0 : level);
    }

    private @Nullable Integer levelBoundTo(String style, int list) {
        return levelOfStyle.get(definition(list) + "/" + style);
    }

    private String count(int list, int level) {
        int definition = definition(list);
        List<Level> levels = definitions.get(definition);
        if (levels == null) {
            return "";
        }
        var own = overrides.get(list);
        if (own != null) {
            levels = new ArrayList<>(levels);
            for (var entry : own.entrySet()) {
                if (entry.getKey() >= 0 && entry.getKey() < levels.size()) {
                    levels.set(entry.getKey(), entry.getValue());
                }
            }
        }
        var counter = counters.computeIfAbsent(definition, _ -> new ListNumbering());
        Integer restart = restarts.getOrDefault(list, Map.of()).get(level);
        if (restart != null && restarted.add(list + "/" + level)) {
            counter.continueFrom(level, restart);
        }
        return counter.next(level, levels);
    }

    private int definition(int list) {
        int definition = definitionOfList.getOrDefault(list, -1);
        String linked = styleOfDefinition.get(definition);
        return linked == null ? definition : definitionOfStyle.getOrDefault(linked, definition);
    }

    private static Style style(String format) {
        return switch (format) {
            case "none" -> Style.NONE;
            case "decimalZero" -> Style.PADDED;
            case "lowerLetter" -> Style.LOWER_LETTER;
            case "upperLetter" -> Style.UPPER_LETTER;
            case "lowerRoman" -> Style.LOWER_ROMAN;
            case "upperRoman" -> Style.UPPER_ROMAN;
            default -> Style.DECIMAL;
        };
    }
}
