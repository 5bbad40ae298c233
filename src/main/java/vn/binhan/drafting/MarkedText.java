package vn.binhan.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The text that was read, cut where lines of the draft begin and end. */
final class MarkedText {

    /**
     * A run of text that belongs to the same lines.
     *
     * @param keys the lines it belongs to, the outermost first; empty for none
     * @param pages the pages of the original that begin with it, counted from 1
     */
    record Piece(String text, String keys, List<Integer> pages) {
        Piece(String text, String keys) {
            this(text, keys, List.of());
        }
    }

    /** A place of the text that belongs to a line or a field of the head. */
    record Place(String key, int from, int to) {}

    private MarkedText() {}

    static List<Place> places(DraftTree tree) {
        var places = new ArrayList<Place>();
        tree.header()
                .forEach((name, field) -> {
                    if (field.from() != null && field.to() != null) {
                        places.add(new Place(name, field.from(), field.to()));
                    }
                });
        for (var item : tree.items()) {
            if (item.from() != null && item.to() != null) {
                places.add(new Place(String.valueOf(item.key()), item.from(), item.to()));
            }
        }
        return places;
    }

    /**
     * The whole text in pieces; joined they are the text again.
     *
     * @param starts where pages of the original begin; empty where it has none
     */
    static List<Piece> pieces(String text, List<Place> places, List<Integer> starts) {
        var length = text.codePointCount(0, text.length());
        var sorted =
                places.stream()
                        .filter(place -> place.from() < Math.min(place.to(), length))
                        .sorted(Comparator.comparingInt(Place::from))
                        .toList();
        var cuts = new TreeSet<Integer>(List.of(0, length));
        for (var place : sorted) {
            cuts.add(place.from());
            cuts.add(Math.min(place.to(), length));
        }
        starts.stream().filter(start -> start < length).forEach(cuts::add);
        var pieces = new ArrayList<Piece>();
        var over = new ArrayList<Place>();
        var next = 0;
        var from = 0;
        var index = 0;
        for (var to : cuts.tailSet(1)) {
            while (next < sorted.size() && sorted.get(next).from() <= from) {
                over.add(sorted.get(next++));
            }
            var start = from;
            over.removeIf(place -> place.to() <= start);
            var end = text.offsetByCodePoints(index, to - from);
            pieces.add(new Piece(text.substring(index, end), keys(over), pages(starts, from)));
            index = end;
            from = to;
        }
        if (starts.contains(length)) {
            pieces.add(new Piece("", "", pages(starts, length)));
        }
        return pieces;
    }

    private static List<Integer> pages(List<Integer> starts, int at) {
        return IntStream.range(0, starts.size())
                .filter(page -> starts.get(page) == at)
                .mapToObj(page -> page + 1)
                .toList();
    }

    private static String keys(List<Place> over) {
        return switch (over.size()) {
            case 0 -> "";
            case 1 -> over.getFirst().key();
            default ->
                    over.stream()
                            .sorted(Comparator.comparingInt(place -> place.from() - place.to()))
                            .map(Place::key)
                            .reduce((one, other) -> one + " " + other)
                            .orElseThrow();
        };
    }

    /** One place with some words before and behind it, as a line's own page shows it. */
    static List<Piece> around(String text, Place place, int words) {
        var length = text.codePointCount(0, text.length());
        var to = Math.min(place.to(), length);
        var from = Math.min(place.from(), to);
        var start = text.offsetByCodePoints(0, Math.max(0, from - words));
        var begin = text.offsetByCodePoints(0, from);
        var end = text.offsetByCodePoints(0, to);
        var stop = text.offsetByCodePoints(0, Math.min(length, to + words));
        while (start > 0 && start < begin && !Character.isWhitespace(text.charAt(start - 1))) {
            start++;
        }
        return List.of(
                new Piece(text.substring(start, begin), ""),
                new Piece(text.substring(begin, end), place.key()),
                new Piece(text.substring(end, stop), ""));
    }
}
