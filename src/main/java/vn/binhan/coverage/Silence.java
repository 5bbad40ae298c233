package vn.binhan.coverage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.OrganisationId;
import vn.binhan.kit.Formats;
import vn.binhan.programme.Node;
import vn.binhan.programme.Outline;
import vn.binhan.work.Assignment;

/** Which bodies have work of a plan and have sent nothing lately. */
final class Silence {
    /** How long what was sent keeps a body from counting as silent. */
    private static final int MONTHS = 12;

    private Silence() {}

    /** A body that has work of the plan since a day. */
    record Given(OrganisationId body, LocalDate since, int work) {}

    /**
     * A body that has work of the plan and has sent nothing lately.
     *
     * @param lastSent the day on which it last sent something, absent when it never did
     * @param days how long it has been silent, since then or since it has the work
     */
    record Silent(
            OrganisationId body,
            LocalDate since,
            @Nullable LocalDate lastSent,
            long days,
            int work) {}

    /**
     * The bodies that have work of the newest version, and since when; the longest having first.
     */
    static List<Given> given(List<Assignment> assignments, Outline outline) {
        var byBody = new LinkedHashMap<OrganisationId, Given>();
        for (var assignment : assignments) {
            if (outline.find(assignment.node().key()).filter(Node::isWork).isPresent()) {
                var since = LocalDate.ofInstant(assignment.givenAt(), Formats.ZONE);
                byBody.merge(
                        assignment.body(),
                        new Given(assignment.body(), since, 1),
                        (one, more) ->
                                new Given(
                                        one.body(),
                                        one.since().isBefore(more.since())
                                                ? one.since()
                                                : more.since(),
                                        one.work() + more.work()));
            }
        }
        return byBody.values().stream().sorted(Comparator.comparing(Given::since)).toList();
    }

    /**
     * The day from which something must have been sent: twelve months ago, or twelve months before
     * the plan's end when that has passed.
     */
    static LocalDate expectedSince(@Nullable LocalDate end, LocalDate today) {
        return (end != null && end.isBefore(today) ? end : today).minusMonths(MONTHS);
    }

    /**
     * The bodies with work that sent nothing since this day, the longest silent first.
     *
     * @param lastSent when each body last sent something
     */
    static List<Silent> silent(
            Collection<Given> given,
            Map<OrganisationId, LocalDate> lastSent,
            LocalDate expectedSince,
            LocalDate today) {
        return given.stream()
                .filter(body -> !sentSince(lastSent.get(body.body()), expectedSince))
                .map(body -> {
                    var last = lastSent.get(body.body());
                    var from = last == null ? body.since() : last;
                    return new Silent(
                            body.body(),
                            body.since(),
                            last,
                            ChronoUnit.DAYS.between(from, today),
                            body.work());
                })
                .sorted(Comparator.comparing(Silent::days).reversed())
                .toList();
    }

    static boolean sentSince(@Nullable LocalDate lastSent, LocalDate expectedSince) {
        return lastSent != null && !lastSent.isBefore(expectedSince);
    }
}
