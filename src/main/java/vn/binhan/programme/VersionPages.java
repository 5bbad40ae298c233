package vn.binhan.programme;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Outcome;
import vn.binhan.documents.Originals;
import vn.binhan.drafting.DraftItem;
import vn.binhan.drafting.ItemKind;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** The versions of a plan as they were issued, what changed between them, and the next one. */
final class VersionPages {
    private final Pages pages;
    private final Programme programme;
    private final PlanPages planPages;
    private final PlanStore plans;
    private final Originals originals;
    private final Access access;
    private final RevisePlan revisePlan;

    VersionPages(
            Pages pages,
            Programme programme,
            PlanPages planPages,
            PlanStore plans,
            Originals originals,
            Access access,
            RevisePlan revisePlan) {
        this.pages = pages;
        this.programme = programme;
        this.planPages = planPages;
        this.plans = plans;
        this.originals = originals;
        this.access = access;
        this.revisePlan = revisePlan;
    }

    void routes(Routes routes) {
        var plan = "/ke-hoach/{id}";
        routes.get(plan + "/phien-ban", Operation.READ_PROGRAMME, this::list)
                .get(plan + "/phien-ban/{n}", Operation.READ_PROGRAMME, this::version)
                .get(plan + "/phien-ban/{n}/goc", Operation.READ_PROGRAMME, this::original)
                .get(plan + "/so-sanh", Operation.READ_PROGRAMME, this::compare)
                .post(plan + "/sua-doi", Operation.ISSUE_PLAN, this::revise);
    }

    private ServerResponse list(ServerRequest request) throws Exception {
        return PlanPages.with(
                request,
                pages,
                programme,
                plan ->
                        pages.show(
                                request,
                                "programme/plan-versions.jte",
                                Map.of(
                                        "plan", plan,
                                        "head", planPages.head(request, plan),
                                        "versions", plans.versions(plan.id()),
                                        "people", access.names(plan.id().province()))));
    }

    /**
     * One part of a version.
     *
     * @param word the key of its name
     * @param lines the lines at its top
     */
    record Part(String word, List<DraftItem> lines) {}

    private ServerResponse version(ServerRequest request) throws Exception {
        return PlanPages.with(
                request,
                pages,
                programme,
                plan -> {
                    var found = find(plan, request.pathVariable("n"));
                    if (found.isEmpty()) {
                        return missing(request);
                    }
                    var version = found.get();
                    return pages.show(
                            request,
                            "programme/plan-version.jte",
                            Map.of(
                                    "plan", plan,
                                    "head", planPages.head(request, plan),
                                    "version", version,
                                    "parts", parts(version.items()),
                                    "below", below(version.items()),
                                    "people", access.names(plan.id().province())));
                });
    }

    /** The lines without a line above them, part by part. */
    private static List<Part> parts(List<DraftItem> items) {
        var parts = new LinkedHashMap<String, List<DraftItem>>();
        for (var line : Line.of(items)) {
            if (line.parent() == null) {
                parts.computeIfAbsent(partOf(line.item().kind()), key -> new ArrayList<>())
                        .add(line.item());
            }
        }
        return parts.entrySet().stream().map(e -> new Part(e.getKey(), e.getValue())).toList();
    }

    private static String partOf(ItemKind kind) {
        return switch (kind) {
            case OBJECTIVE -> "drafting.part.OBJECTIVE";
            case TARGET -> "drafting.part.TARGETS";
            case CONTENT, TASK -> "drafting.part.CONTENTS";
            case BODY, DUTY -> "drafting.part.BODIES";
            case BUDGET -> "drafting.part.BUDGET";
            case REPORT -> "drafting.part.REPORTS";
        };
    }

    /** The lines that belong to each line, by its key. */
    private static Map<Integer, List<DraftItem>> below(List<DraftItem> items) {
        var below = new LinkedHashMap<Integer, List<DraftItem>>();
        for (var line : Line.of(items)) {
            if (line.parent() != null) {
                below.computeIfAbsent(line.parent(), key -> new ArrayList<>()).add(line.item());
            }
        }
        return below;
    }

    private ServerResponse original(ServerRequest request) throws Exception {
        var id = PlanId.parse(request.pathVariable("id"));
        var found = programme.find(id).flatMap(plan -> find(plan, request.pathVariable("n")));
        if (found.isEmpty()) {
            return missing(request);
        }
        var version = found.get();
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(safeName(version.fileName()), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .build((_, response) -> {
                    try (var in = originals.stream(id.province(), version.file())) {
                        in.transferTo(response.getOutputStream());
                    }
                    return null;
                });
    }

    /** The file's name without folders and signs that a header or a disk could misread. */
    static String safeName(String name) {
        var last = name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
        var safe = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "_").strip();
        return safe.isEmpty() || safe.startsWith(".") ? "van-ban" + safe : safe;
    }

    /** Two versions and what changed from one to the other. */
    record Compared(
            PlanVersion before,
            PlanVersion after,
            List<Difference.Field> head,
            List<String> basesOut,
            List<String> basesIn,
            Difference lines) {

        static Compared of(PlanVersion before, PlanVersion after) {
            return new Compared(
                    before,
                    after,
                    Difference.fields(before.header(), after.header()),
                    Difference.without(before.bases(), after.bases()),
                    Difference.without(after.bases(), before.bases()),
                    Difference.of(before.items(), after.items()));
        }

        boolean same() {
            return head.isEmpty() && basesOut.isEmpty() && basesIn.isEmpty() && lines.isEmpty();
        }
    }

    private ServerResponse compare(ServerRequest request) throws Exception {
        return PlanPages.with(
                request,
                pages,
                programme,
                plan -> {
                    var newest = plan.version();
                    var before =
                            find(
                                    plan,
                                    request.param("tu")
                                            .orElse(String.valueOf(Math.max(1, newest - 1))));
                    var after = find(plan, request.param("den").orElse(String.valueOf(newest)));
                    if (before.isEmpty() || after.isEmpty()) {
                        return missing(request);
                    }
                    return pages.show(
                            request,
                            "programme/plan-difference.jte",
                            Map.of(
                                    "plan", plan,
                                    "head", planPages.head(request, plan),
                                    "versions", plans.versions(plan.id()),
                                    "compared", Compared.of(before.get(), after.get())));
                });
    }

    private ServerResponse revise(ServerRequest request) throws Exception {
        return PlanPages.with(
                request,
                pages,
                programme,
                plan -> {
                    var command = new RevisePlan.Command(plan.id(), Form.of(request).once());
                    var actor = Gate.actor(request);
                    return switch (access.desk().perform(actor, revisePlan, command)) {
                        case Outcome.Done(var draft) -> Pages.to("/ban-thao/" + draft);
                        case Outcome.Refused _, Outcome.Denied _ ->
                                pages.show(
                                        request,
                                        HttpStatus.FORBIDDEN,
                                        "access/denied.jte",
                                        Map.of());
                    };
                });
    }

    private Optional<PlanVersion> find(Plan plan, String number) {
        return number.matches("\\d{1,6}")
                ? plans.version(plan.id(), Integer.parseInt(number))
                : Optional.empty();
    }

    private ServerResponse missing(ServerRequest request) throws Exception {
        return pages.show(request, HttpStatus.NOT_FOUND, "programme/no-plan.jte", Map.of());
    }
}
