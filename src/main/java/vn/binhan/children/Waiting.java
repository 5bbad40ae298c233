package vn.binhan.children;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Happening;
import vn.binhan.ledger.Particulars;

/**
 * What a child's file waits for, as far as the case from which it came knows it: by when, nothing
 * of the child.
 *
 * @param what the plan (rule C10), or the word on a separation (rule C17)
 */
public record Waiting(What what, Instant by) {

    /** What is waited for. */
    public enum What {
        PLAN,
        SEPARATION
    }

    /** What the files of the children of this case wait for. */
    public static List<Waiting> of(List<Happening> hers) {
        var plans = new LinkedHashMap<String, Instant>();
        var separations = new LinkedHashMap<String, Instant>();
        for (var told : hers) {
            if (told.is(ChildEvent.FILE_BEGUN)) {
                keep(plans, told, "plan_by");
            } else if (told.is(ChildEvent.PLAN_READY)) {
                plans.remove(child(told));
            } else if (told.is(ChildEvent.SEPARATION_WAITS)) {
                keep(separations, told, "separate_by");
            } else if (told.is(ChildEvent.SEPARATION_SETTLED)) {
                separations.remove(child(told));
            }
        }
        var all = new ArrayList<Waiting>();
        plans.values().forEach(by -> all.add(new Waiting(What.PLAN, by)));
        separations.values().forEach(by -> all.add(new Waiting(What.SEPARATION, by)));
        return List.copyOf(all);
    }

    private static void keep(Map<String, Instant> clocks, Happening told, String name) {
        told.codes().when(name).ifPresent(by -> clocks.put(child(told), by));
    }

    private static String child(Happening told) {
        return told.codes().text("child").orElse("");
    }

    /** What the case hears of this happening in the child's file; empty for most. */
    static Optional<Draft> heard(Happening last, Particulars child) {
        if (last.is(ChildEvent.PLAN_APPROVED)) {
            return Optional.of(new Draft(ChildEvent.PLAN_READY, last.at(), child));
        }
        if (last.is(ChildEvent.SEPARATION_ASKED)) {
            return last.codes()
                    .when("separate_by")
                    .map(by ->
                            new Draft(
                                    ChildEvent.SEPARATION_WAITS,
                                    last.at(),
                                    child.moment("separate_by", by)));
        }
        return last.is(ChildEvent.SEPARATED) || last.is(ChildEvent.SEPARATION_REFUSED)
                ? Optional.of(new Draft(ChildEvent.SEPARATION_SETTLED, last.at(), child))
                : Optional.empty();
    }
}
