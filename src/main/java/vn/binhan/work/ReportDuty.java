package vn.binhan.work;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.OrganisationId;
import vn.binhan.drafting.ItemKind;
import vn.binhan.kit.VietnameseText;
import vn.binhan.plans.Plan;
import vn.binhan.programme.DueDay;
import vn.binhan.programme.Node;
import vn.binhan.programme.Outline;
import vn.binhan.programme.WorkState;

/**
 * A report that a plan asks of a body, by the day on which it is due next.
 *
 * @param due the day it is due, absent when the plan's words name none
 * @param written the day as the plan writes it
 * @param lastSent the last day for which the body noted that it sent it
 */
record ReportDuty(
        Plan plan,
        Node node,
        OrganisationId body,
        @Nullable LocalDate due,
        String written,
        @Nullable LocalDate lastSent,
        WorkState state) {
    /** How long after the plan's last day its last report may be due. */
    private static final int MONTHS_AFTER = 3;

    /** To whom the report goes, empty when the plan does not say. */
    String to() {
        return node.details().getOrDefault("to", "");
    }

    /** Whether the day is the last of the period that the plan's words name, without a day. */
    boolean isDerived() {
        return DueDay.read(written, plan.onlyYear())
                .filter(day -> day.comesBack() && !day.named())
                .isPresent();
    }

    /** Whether there is a day of which the body may note that the report was sent. */
    boolean isOpen() {
        return due != null && state != WorkState.DONE;
    }

    /**
     * The bodies that owe this report: those to which it was given; else those that have the work
     * in whose words it stands; else every body with work of the plan but the one that gets it.
     *
     * @param given all work of the plan that stands
     * @param receives whether the body is the one to which the report goes
     */
    static Set<OrganisationId> owedBy(
            Node report, Plan plan, Outline outline, List<Assignment> given, Receiver receives) {
        var own = bodies(report, given);
        if (!own.isEmpty()) {
            return own;
        }
        var within =
                outline.all().stream()
                        .filter(line -> line.isWork() && shared(line, report) > 0)
                        .max(Comparator.comparingInt(line -> shared(line, report)));
        if (within.isPresent()) {
            var there = bodies(within.get(), given);
            if (!there.isEmpty() || within.get().kind() == ItemKind.DUTY) {
                return there;
            }
        }
        return given.stream()
                .filter(one -> outline.find(one.node().key()).filter(Node::isWork).isPresent())
                .map(Assignment::body)
                .filter(body -> !body.equals(plan.owner()))
                .filter(body -> !receives.is(body, report.details().getOrDefault("to", "")))
                .collect(Collectors.toSet());
    }

    /** Whether a body is the one that is named. */
    interface Receiver {
        boolean is(OrganisationId body, String named);
    }

    /** Whether this name of a body means the one that a plan names as receiver. */
    static boolean isNamed(String name, String receiver) {
        var wanted = VietnameseText.key(receiver);
        return !wanted.isEmpty() && (VietnameseText.key(name) + " ").startsWith(wanted + " ");
    }

    /** How many letters of the plan's text both have, by which a report stands in a line. */
    private static int shared(Node line, Node report) {
        if (line.from() == null
                || line.to() == null
                || report.from() == null
                || report.to() == null) {
            return 0;
        }
        return Math.min(line.to(), report.to()) - Math.max(line.from(), report.from());
    }

    private static Set<OrganisationId> bodies(Node line, List<Assignment> given) {
        return given.stream()
                .filter(one -> one.node().equals(line.id()))
                .map(Assignment::body)
                .collect(Collectors.toSet());
    }

    /**
     * How the report stands for a body that has work of the plan since a day; empty when no more is
     * due and the last that was sent is long past.
     *
     * @param sent the days for which the body noted that it sent it
     */
    static Optional<ReportDuty> of(
            Plan plan,
            Node report,
            OrganisationId body,
            LocalDate since,
            Set<LocalDate> sent,
            LocalDate today) {
        var written = report.details().getOrDefault("due", report.text());
        var day = DueDay.read(written, plan.onlyYear());
        var lastSent = sent.stream().max(Comparator.naturalOrder()).orElse(null);
        if (day.isEmpty()) {
            var none = WorkState.NO_DATA;
            return Optional.of(new ReportDuty(plan, report, body, null, written, lastSent, none));
        }
        var due = next(day.get(), since, sent, today);
        if (day.get().comesBack() && plan.end() != null) {
            if (due.isAfter(plan.end().plusMonths(MONTHS_AFTER))) {
                // The last one can be taken back until the next would have been due.
                return lastSent == null || !due.isAfter(today)
                        ? Optional.empty()
                        : Optional.of(
                                new ReportDuty(
                                        plan,
                                        report,
                                        body,
                                        lastSent,
                                        written,
                                        lastSent,
                                        WorkState.DONE));
            }
        }
        var state = sent.contains(due) ? WorkState.DONE : WorkState.of(null, due, today);
        return Optional.of(new ReportDuty(plan, report, body, due, written, lastSent, state));
    }

    /** The last day that passed without a report; else the next one. */
    private static LocalDate next(
            DueDay day, LocalDate since, Set<LocalDate> sent, LocalDate today) {
        var next = day.counting(since, sent::contains, today);
        if (!day.comesBack()) {
            return next;
        }
        while (sent.contains(next)) {
            next = day.from(next.plusDays(1));
        }
        return next;
    }
}
