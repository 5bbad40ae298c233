package vn.binhan.plans;

import java.util.List;
import java.util.Map;
import vn.binhan.drafting.DraftItem;

/** What changes from one version of a plan to another, or to the draft of its next one. */
public final class Comparison {
    private final List<Difference.Field> head;
    private final List<String> basesOut;
    private final List<String> basesIn;
    private final Difference lines;

    private Comparison(
            List<Difference.Field> head,
            List<String> basesOut,
            List<String> basesIn,
            Difference lines) {
        this.head = head;
        this.basesOut = basesOut;
        this.basesIn = basesIn;
        this.lines = lines;
    }

    /** What changes from this version to what is to become the next one. */
    public static Comparison with(
            PlanVersion before,
            Map<String, String> header,
            List<String> bases,
            List<DraftItem> items) {
        return new Comparison(
                Difference.fields(before.header(), header),
                Difference.without(before.bases(), bases),
                Difference.without(bases, before.bases()),
                Difference.of(before.items(), items));
    }

    static Comparison of(PlanVersion before, PlanVersion after) {
        return with(before, after.header(), after.bases(), after.items());
    }

    List<Difference.Field> head() {
        return head;
    }

    List<String> basesOut() {
        return basesOut;
    }

    List<String> basesIn() {
        return basesIn;
    }

    Difference lines() {
        return lines;
    }

    /** Whether nothing changed at all. */
    public boolean same() {
        return head.isEmpty() && basesOut.isEmpty() && basesIn.isEmpty() && lines.isEmpty();
    }
}
