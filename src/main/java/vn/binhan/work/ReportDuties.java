package vn.binhan.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.binhan.access.OrganisationId;
import vn.binhan.drafting.ItemKind;
import vn.binhan.kit.Formats;
import vn.binhan.plans.Plan;
import vn.binhan.plans.PlanId;
import vn.binhan.programme.Node;
import vn.binhan.programme.Outline;

/** Finds the reports that plans ask of bodies, and when each is due next. */
final class ReportDuties {
    /** By the day; what has none comes last. */
    private static final Comparator<ReportDuty> BY_DUE =
            Comparator.comparing(
                    (ReportDuty duty) -> duty.due() == null ? LocalDate.MAX : duty.due());

    private final Pieces pieces;
    private final SentStore sent;

    ReportDuties(Pieces pieces, SentStore sent) {
        this.pieces = pieces;
        this.sent = sent;
    }

    /** The reports of these plans that the bodies owe, the most urgent first. */
    List<ReportDuty> of(List<PlanId> plans, List<OrganisationId> bodies) {
        var duties = new ArrayList<ReportDuty>();
        for (var id : plans) {
            var plan = pieces.plans().find(id).orElseThrow();
            duties.addAll(of(plan, pieces.programme().outline(plan), bodies));
        }
        duties.sort(BY_DUE);
        return duties;
    }

    /** The reports of this plan that any body with work of it owes, the most urgent first. */
    List<ReportDuty> of(Plan plan, Outline outline) {
        var bodies =
                pieces.assignments(plan.id()).stream().map(Assignment::body).distinct().toList();
        return of(plan, outline, bodies).stream().sorted(BY_DUE).toList();
    }

    /** One report as this body owes it. */
    Optional<ReportDuty> find(Plan plan, Node report, OrganisationId body) {
        return of(plan, pieces.programme().outline(plan), List.of(body)).stream()
                .filter(duty -> duty.node().id().equals(report.id()))
                .findFirst();
    }

    private List<ReportDuty> of(Plan plan, Outline outline, List<OrganisationId> bodies) {
        var reports = outline.of(ItemKind.REPORT);
        if (reports.isEmpty()) {
            return List.of();
        }
        var given = pieces.assignments(plan.id());
        var since = since(given);
        var known = sent.of(plan.id());
        var duties = new ArrayList<ReportDuty>();
        for (var report : reports) {
            var owing = ReportDuty.owedBy(report, plan, outline, given, this::isNamed);
            for (var body : bodies) {
                if (owing.contains(body)) {
                    ReportDuty.of(
                                    plan,
                                    report,
                                    body,
                                    since.getOrDefault(body, pieces.programme().today()),
                                    known.of(report.id(), body),
                                    pieces.programme().today())
                            .ifPresent(duties::add);
                }
            }
        }
        return duties;
    }

    private boolean isNamed(OrganisationId body, String named) {
        return pieces.organisations()
                .find(body)
                .filter(found -> ReportDuty.isNamed(found.name(), named))
                .isPresent();
    }

    private static Map<OrganisationId, LocalDate> since(List<Assignment> given) {
        var since = new HashMap<OrganisationId, LocalDate>();
        for (var one : given) {
            var day = LocalDate.ofInstant(one.givenAt(), Formats.ZONE);
            since.merge(one.body(), day, (a, b) -> a.isBefore(b) ? a : b);
        }
        return since;
    }
}
