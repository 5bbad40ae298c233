package vn.binhan.plans;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Operation;
import vn.binhan.documents.Originals;
import vn.binhan.drafting.DraftItem;
import vn.binhan.drafting.ItemKind;
import vn.binhan.kit.Routes;

/** The versions of a plan as they were issued, and the text from which the newest was taken. */
final class VersionPages {
    private final PlanPage page;
    private final VersionStore versions;
    private final Originals originals;
    private final Access access;

    VersionPages(PlanPage page, VersionStore versions, Originals originals, Access access) {
        this.page = page;
        this.versions = versions;
        this.originals = originals;
        this.access = access;
    }

    void routes(Routes routes) {
        var plan = "/ke-hoach/{id}";
        routes.get(plan + "/phien-ban", Operation.READ_PROGRAMME, page.of(this::list))
                .get(plan + "/phien-ban/{n}", Operation.READ_PROGRAMME, page.of(this::version))
                .get(plan + "/phien-ban/{n}/goc", Operation.READ_PROGRAMME, page.of(this::original))
                .get(plan + "/van-ban", Operation.READ_PROGRAMME, page.of(this::text));
    }

    private ServerResponse list(ServerRequest request, Plan plan) throws Exception {
        return page.show(
                request,
                plan,
                "plans/plan-versions.jte",
                Map.of(
                        "versions", versions.all(plan.id()),
                        "people", access.namesOfWhoeverActs(plan.id().province())));
    }

    private ServerResponse text(ServerRequest request, Plan plan) throws Exception {
        var version = versions.find(plan.id(), plan.version()).orElseThrow();
        return page.show(
                request,
                plan,
                "plans/plan-text.jte",
                Map.of(
                        "version",
                        version,
                        "pieces",
                        Quotation.pieces(version.text(), version.items())));
    }

    /**
     * One part of a version.
     *
     * @param word the key of its name
     * @param lines the lines at its top
     */
    record Part(String word, List<DraftItem> lines) {}

    private ServerResponse version(ServerRequest request, Plan plan) throws Exception {
        var found = versions.find(plan.id(), request.pathVariable("n"));
        if (found.isEmpty()) {
            return page.none(request);
        }
        var version = found.get();
        return page.show(
                request,
                plan,
                "plans/plan-version.jte",
                Map.of(
                        "version", version,
                        "parts", parts(version.lines()),
                        "below", below(version.lines()),
                        "people", access.namesOfWhoeverActs(plan.id().province())));
    }

    /** The lines without a line above them, part by part. */
    private static List<Part> parts(List<Line> lines) {
        var parts = new LinkedHashMap<String, List<DraftItem>>();
        for (var line : lines) {
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
    private static Map<Integer, List<DraftItem>> below(List<Line> lines) {
        var below = new LinkedHashMap<Integer, List<DraftItem>>();
        for (var line : lines) {
            if (line.parent() != null) {
                below.computeIfAbsent(line.parent(), key -> new ArrayList<>()).add(line.item());
            }
        }
        return below;
    }

    private ServerResponse original(ServerRequest request, Plan plan) throws Exception {
        var found = versions.find(plan.id(), request.pathVariable("n"));
        if (found.isEmpty()) {
            return page.none(request);
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
                    try (var in = originals.stream(plan.id().province(), version.file())) {
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
}
