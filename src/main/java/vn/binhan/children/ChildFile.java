package vn.binhan.children;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.PersonId;
import vn.binhan.chronicle.Happening;

/**
 * Where a child's file stands, folded from its story.
 *
 * @param planBy by when an approved plan has to be there (rule C10)
 * @param drafted who drafted the plan that waits to be approved; absent when none waits
 * @param separateBy by when somebody has to decide whether the child is separated at once (rule
 *     C17); absent when nobody asked, or it was decided
 */
record ChildFile(
        Part part,
        Instant opened,
        Instant planBy,
        Set<Sheet> sheets,
        @Nullable PersonId drafted,
        @Nullable Instant approved,
        @Nullable Instant separateBy,
        @Nullable Instant separated) {

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
                        Set.of(),
                        null,
                        null,
                        null,
                        null);
        for (var told : story) {
            file = file.after(told);
        }
        return Optional.of(file);
    }

    private ChildFile after(Happening told) {
        if (told.is(ChildEvent.SHEET_FILLED)) {
            var all = EnumSet.noneOf(Sheet.class);
            all.addAll(sheets);
            told.code(Sheet.class, "sheet").ifPresent(all::add);
            return new ChildFile(
                    part, opened, planBy, all, drafted, approved, separateBy, separated);
        }
        if (told.is(ChildEvent.PLAN_DRAFTED)) {
            return plan(told.by(), approved);
        }
        if (told.is(ChildEvent.PLAN_APPROVED)) {
            return plan(null, told.at());
        }
        if (told.is(ChildEvent.PLAN_RETURNED)) {
            return plan(null, approved);
        }
        if (told.is(ChildEvent.SEPARATION_ASKED)) {
            return separation(told.codes().when("separate_by").orElseThrow(), separated);
        }
        if (told.is(ChildEvent.SEPARATED)) {
            return separation(null, told.at());
        }
        return told.is(ChildEvent.SEPARATION_REFUSED) ? separation(null, separated) : this;
    }

    private ChildFile plan(@Nullable PersonId by, @Nullable Instant at) {
        return new ChildFile(part, opened, planBy, sheets, by, at, separateBy, separated);
    }

    private ChildFile separation(@Nullable Instant by, @Nullable Instant at) {
        return new ChildFile(part, opened, planBy, sheets, drafted, approved, by, at);
    }

    /** By when an approved plan has to be there; empty once it is. */
    Optional<Instant> planDue() {
        return approved == null ? Optional.of(planBy) : Optional.empty();
    }

    /** By when somebody has to act next; empty when nothing waits. */
    Optional<Instant> due() {
        return Stream.of(Optional.ofNullable(separateBy), planDue())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /** Whether everything that a plan rests on is written. */
    boolean mayBePlanned() {
        return sheets.containsAll(EnumSet.allOf(Sheet.class));
    }
}
