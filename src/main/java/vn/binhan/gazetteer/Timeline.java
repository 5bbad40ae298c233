package vn.binhan.gazetteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhan.places.Places.Part;
import vn.binhan.places.Reform;
import vn.binhan.places.Register;
import vn.binhan.places.Unit;
import vn.binhan.places.UnitKey;

/** The history of one unit as steps, each with what was before and what came after. */
final class Timeline {

    /** What a step did, as people call it. */
    enum Change {
        MERGED,
        CUT,
        SPLIT_OFF,
        RENAMED,
        KIND_CHANGED,
        KEPT
    }

    /**
     * One step.
     *
     * @param reform the reform that did it
     * @param before what was before, with what went in only in part
     * @param after what came after; of a unit that was cut, each part of it
     */
    record Step(
            LocalDate day,
            Change change,
            @Nullable Reform reform,
            List<Part> before,
            List<Part> after) {}

    private final Register register;
    private final List<Step> steps = new ArrayList<>();
    private final Set<UnitKey> made = new HashSet<>();

    private Timeline(Register register) {
        this.register = register;
    }

    /** The steps that led to this unit and those that came after it, the oldest first. */
    static List<Step> of(Register register, UnitKey key) {
        var timeline = new Timeline(register);
        register.find(key)
                .ifPresent(unit -> {
                    timeline.back(unit);
                    timeline.on(unit);
                });
        timeline.steps.sort(Comparator.comparing(Step::day));
        return List.copyOf(timeline.steps);
    }

    private void back(Unit unit) {
        var origins = register.origins(unit.key());
        if (origins.isEmpty() || !made.add(unit.key())) {
            return;
        }
        var before = parts(origins, true);
        steps.add(
                new Step(
                        unit.key().since(),
                        making(before, unit),
                        reform(origins),
                        before,
                        List.of(new Part(unit, true))));
        before.forEach(part -> back(part.unit()));
    }

    private void on(Unit unit) {
        var successions = register.successions(unit.key());
        if (successions.isEmpty()) {
            return;
        }
        var after = parts(successions, false);
        if (after.size() == 1) {
            var heir = after.getFirst().unit();
            var before = parts(register.origins(heir.key()), true);
            steps.add(
                    new Step(
                            heir.key().since(),
                            making(before, heir),
                            reform(successions),
                            before,
                            after));
        } else {
            steps.add(
                    new Step(
                            after.getFirst().unit().key().since(),
                            Change.CUT,
                            reform(successions),
                            List.of(new Part(unit, true)),
                            after));
        }
        after.forEach(part -> on(part.unit()));
    }

    private static Change making(List<Part> before, Unit after) {
        if (before.size() > 1) {
            return Change.MERGED;
        }
        var only = before.getFirst();
        if (!only.whole()) {
            return Change.SPLIT_OFF;
        }
        if (!only.unit().shortName().equals(after.shortName())) {
            return Change.RENAMED;
        }
        return only.unit().kind().equals(after.kind()) ? Change.KEPT : Change.KIND_CHANGED;
    }

    private @Nullable Reform reform(List<Reform.Link> links) {
        return register.reform(links.getFirst().reform()).orElse(null);
    }

    private List<Part> parts(List<Reform.Link> links, boolean origins) {
        return links.stream()
                .flatMap(link ->
                        register
                                .find(origins ? link.from() : link.to())
                                .map(unit -> new Part(unit, link.whole()))
                                .stream())
                .toList();
    }
}
