package vn.binhan.children;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.PersonId;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Story;

/**
 * Where a child's file stands, folded from its story in the order in which things really happened.
 *
 * @param planBy by when an approved plan has to be there (rule C10)
 * @param filled when each sheet that is there was first filled in
 * @param doubled sheets, and plans that wait, which two people wrote without knowing of each other
 */
record ChildFile(
        Part part,
        Instant opened,
        Instant planBy,
        Map<Sheet, Instant> filled,
        Plan plan,
        Separation separation,
        List<Happening> doubled) {

    /** Why the child has a file. */
    enum Part {
        HURT,
        WITNESS
    }

    /** How dangerous it is for the child now, as the worker judges. */
    enum Danger {
        LOW,
        RAISED,
        HIGH
    }

    /**
     * The support plan.
     *
     * @param drafted who drafted the plan that waits to be approved; absent when none waits
     * @param last when something last happened to it; absent before the first
     */
    record Plan(@Nullable PersonId drafted, @Nullable Instant approved, @Nullable Instant last) {}

    /**
     * Whether the child is separated at once.
     *
     * @param by by when somebody has to decide (rule C17); absent when nobody asked, or it was
     *     decided
     * @param last when it was last asked for or decided; absent before the first
     */
    record Separation(@Nullable Instant by, @Nullable Instant done, @Nullable Instant last) {}

    /** The file that this story tells of; empty when it is none. */
    static Optional<ChildFile> of(List<Happening> story) {
        if (story.isEmpty() || !story.getFirst().is(ChildEvent.OPENED)) {
            return Optional.empty();
        }
        var first = story.getFirst();
        var file =
                new ChildFile(
                        first.code(Part.class, "part").orElseThrow(),
                        first.at(),
                        first.codes().when("plan_by").orElseThrow(),
                        Map.of(),
                        new Plan(null, null, null),
                        new Separation(null, null, null),
                        doubled(story));
        for (var told : story.stream().sorted(Happening.AS_SAID).toList()) {
            file = file.after(told);
        }
        return Optional.of(file);
    }

    private static List<Happening> doubled(List<Happening> story) {
        var answered =
                Story.of(story, ChildEvent.PLAN_APPROVED, ChildEvent.PLAN_RETURNED)
                        .mapToInt(Happening::turn)
                        .max()
                        .orElse(0);
        var plans = Story.of(story, ChildEvent.PLAN_DRAFTED).filter(told -> told.turn() > answered);
        var sheets =
                Stream.of(Sheet.values())
                        .map(sheet ->
                                Story.of(story, ChildEvent.SHEET_FILLED)
                                        .filter(told ->
                                                told.code(Sheet.class, "sheet")
                                                        .filter(sheet::equals)
                                                        .isPresent()));
        return Stream.concat(sheets, Stream.of(plans))
                .map(Story::standing)
                .filter(standing -> standing.size() > 1)
                .flatMap(List::stream)
                .toList();
    }

    /** Whether two plans wait of which neither knew the other. */
    boolean hasTwoPlans() {
        return doubled.stream().anyMatch(told -> told.is(ChildEvent.PLAN_DRAFTED));
    }

    private ChildFile after(Happening told) {
        var at = told.at();
        if (told.is(ChildEvent.SHEET_FILLED)) {
            var all = new EnumMap<Sheet, Instant>(Sheet.class);
            all.putAll(filled);
            told.code(Sheet.class, "sheet").ifPresent(sheet -> all.putIfAbsent(sheet, at));
            return new ChildFile(part, opened, planBy, all, plan, separation, doubled);
        }
        if (told.is(ChildEvent.PLAN_DRAFTED)) {
            return with(new Plan(told.by(), plan.approved(), at));
        }
        if (told.is(ChildEvent.PLAN_APPROVED)) {
            return with(new Plan(null, at, at));
        }
        if (told.is(ChildEvent.PLAN_RETURNED)) {
            return with(new Plan(null, plan.approved(), at));
        }
        if (told.is(ChildEvent.SEPARATION_ASKED)) {
            var by = told.codes().when("separate_by").orElseThrow();
            return with(new Separation(by, separation.done(), at));
        }
        if (told.is(ChildEvent.SEPARATED)) {
            return with(new Separation(null, at, at));
        }
        return told.is(ChildEvent.SEPARATION_REFUSED)
                ? with(new Separation(null, separation.done(), at))
                : this;
    }

    private ChildFile with(Plan now) {
        return new ChildFile(part, opened, planBy, filled, now, separation, doubled);
    }

    private ChildFile with(Separation now) {
        return new ChildFile(part, opened, planBy, filled, plan, now, doubled);
    }

    /** Who drafted the plan that waits to be approved; absent when none waits. */
    @Nullable PersonId drafted() {
        return plan.drafted();
    }

    @Nullable Instant approved() {
        return plan.approved();
    }

    /** By when somebody has to decide on a separation; absent when none waits. */
    @Nullable Instant separateBy() {
        return separation.by();
    }

    @Nullable Instant separated() {
        return separation.done();
    }

    /** Whether that moment lies before the file itself, to the minute. */
    boolean isBeforeOpening(Instant at) {
        return isBefore(at, opened);
    }

    /** Whether that moment lies before what last happened to the plan. */
    boolean isBeforePlan(Instant at) {
        return isBefore(at, plan.last());
    }

    /** Whether that moment lies before the last word on a separation. */
    boolean isBeforeSeparation(Instant at) {
        return isBefore(at, separation.last());
    }

    private static boolean isBefore(Instant at, @Nullable Instant other) {
        return other != null
                && at.truncatedTo(ChronoUnit.MINUTES)
                        .isBefore(other.truncatedTo(ChronoUnit.MINUTES));
    }

    /** By when an approved plan has to be there; empty once it is. */
    Optional<Instant> planDue() {
        return approved() == null ? Optional.of(planBy) : Optional.empty();
    }

    /** By when somebody has to act next; empty when nothing waits. */
    Optional<Instant> due() {
        return Stream.of(Optional.ofNullable(separateBy()), planDue())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    Set<Sheet> sheets() {
        return filled.keySet();
    }

    /** Whether everything that a plan rests on was written by then. */
    boolean mayBePlanned(Instant at) {
        return filled.size() == Sheet.values().length
                && filled.values().stream().noneMatch(each -> isBefore(at, each));
    }
}
