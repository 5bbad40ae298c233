package vn.binhan.places;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Gathers what is wrong with tables while they are read and placed. */
final class Flaws {
    /** So many cases of one flaw are named; the number counts all. */
    static final int MOST_NAMED = 300;

    private static final class Cases {
        private int number;
        private boolean placed = true;
        private final List<String> examples = new ArrayList<>();
    }

    private final Map<LoadReport.Flaw, Cases> cases = new EnumMap<>(LoadReport.Flaw.class);

    /** A flaw in spite of which the row was placed. */
    void note(LoadReport.Flaw flaw, String example) {
        add(flaw, example);
    }

    /** A flaw for which it was not placed. */
    void leave(LoadReport.Flaw flaw, String example) {
        add(flaw, example).placed = false;
    }

    List<LoadReport.Defect> all() {
        return cases.entrySet().stream()
                .map(e ->
                        new LoadReport.Defect(
                                e.getKey(),
                                e.getValue().number,
                                List.copyOf(e.getValue().examples),
                                e.getValue().placed))
                .toList();
    }

    private Cases add(LoadReport.Flaw flaw, String example) {
        var found = cases.computeIfAbsent(flaw, key -> new Cases());
        found.number++;
        if (found.examples.size() < MOST_NAMED) {
            found.examples.add(example);
        }
        return found;
    }
}
