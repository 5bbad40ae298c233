package vn.binhan.rulebook;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Outcome;
import vn.binhan.access.Rights;
import vn.binhan.kit.Form;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.law.Clock;
import vn.binhan.law.Law;
import vn.binhan.law.Rule;
import vn.binhan.law.Rules;

/** The rules on the screen: all of them by regime, and one with its history and an example. */
final class RulePages {
    private final Pages pages;
    private final Law law;
    private final Access access;
    private final ReviewRule review;
    private final InstantSource clock;

    RulePages(Pages pages, Law law, Access access, InstantSource clock) {
        this.pages = pages;
        this.law = law;
        this.access = access;
        this.review = new ReviewRule(law);
        this.clock = clock;
    }

    void routes(Routes routes) {
        routes.get("/quy-dinh", Operation.READ_RULES, this::list)
                .get(
                        "/quy-dinh/{rule}",
                        Operation.READ_RULES,
                        request -> show(request, HttpStatus.OK, Map.of()))
                .post("/quy-dinh/{rule}", Operation.REVIEW_RULE, this::review);
    }

    /** A line of the history: what was said, and by whom. */
    record Said(Law.Review review, String who, boolean ofToday) {}

    private ServerResponse list(ServerRequest request) throws Exception {
        var rules = law.rules();
        return pages.show(
                request, "rulebook/rules.jte", Map.of("rules", rules, "texts", Rules.texts()));
    }

    private ServerResponse review(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var command =
                new ReviewRule.Command(
                        form.text("key"),
                        form.text("line"),
                        verdict(form.text("verdict")),
                        form.text("body"),
                        form.day("on"),
                        form.text("note"),
                        form.once());
        var words = pages.words(request);
        return switch (access.desk().perform(Gate.actor(request), review, command)) {
            case Outcome.Done(var id) -> Pages.to("/quy-dinh/" + id + "?bao=rulebook.reviewed");
            case Outcome.Refused(var reason, var values) ->
                    show(
                            request,
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            Map.of(field(reason), words.t(reason, values.toArray())));
            case Outcome.Denied() -> show(request, HttpStatus.FORBIDDEN, Map.of());
        };
    }

    private ServerResponse show(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var id = request.pathVariable("rule");
        var versions = law.rules().versions(id);
        if (versions.isEmpty()) {
            return pages.show(request, HttpStatus.NOT_FOUND, "rulebook/no-rule.jte", Map.of());
        }
        var today = LocalDate.ofInstant(clock.instant(), Formats.ZONE);
        var rule =
                versions.stream()
                        .filter(version -> version.appliesOn(today))
                        .findFirst()
                        .orElse(versions.getLast());
        var form = Form.of(request);
        var wrong = new HashMap<>(errors);
        var values = new HashMap<String, Object>();
        values.put("rule", rule);
        values.put("versions", versions);
        values.put("said", said(rule));
        values.put("example", example(rule));
        values.put("tried", tried(rule, form, wrong, pages.words(request)::t));
        values.put("form", form);
        values.put("errors", wrong);
        values.put("mayReview", Rights.mayEver(Gate.actor(request), Operation.REVIEW_RULE));
        return pages.show(request, status, "rulebook/rule.jte", values);
    }

    private List<Said> said(Rule rule) {
        var names = new HashMap<String, Map<Long, String>>();
        var said = new ArrayList<Said>();
        for (var review : law.reviews(rule.id()).reversed()) {
            var people = names.computeIfAbsent(review.province(), access::names);
            var who = people.getOrDefault(review.person(), "#" + review.person());
            said.add(new Said(review, who, review.speaksOf(rule)));
        }
        return said;
    }

    private @Nullable Clock example(Rule rule) {
        if (!rule.limit().isTime()) {
            return null;
        }
        var start = rule.example();
        return read(rule, start, start);
    }

    /** What the person wants to know: the time they typed, read by the rule of that day. */
    private @Nullable Clock tried(
            Rule rule, Form form, Map<String, String> errors, Sentence sentence) {
        if (form.text("ngay").isEmpty() && form.text("luc").isEmpty()) {
            return null;
        }
        var day = form.day("ngay");
        var time = time(form.text("luc"));
        if (day == null || time == null || !rule.limit().isTime()) {
            errors.put(day == null ? "ngay" : "luc", sentence.of("rulebook.refused.moment"));
            return null;
        }
        return read(rule, day.atTime(time).atZone(Formats.ZONE).toInstant(), clock.instant());
    }

    private Clock read(Rule rule, Instant start, Instant now) {
        var course = Clock.Course.from(start);
        return law.clock(rule.id(), Rules.CaseKind.DOMESTIC_VIOLENCE, course, now);
    }

    private interface Sentence {
        String of(String key, Object... values);
    }

    private static @Nullable LocalTime time(String text) {
        try {
            var colon = text.replaceAll("[hg.]", ":");
            return LocalTime.parse(colon.matches("\\d:.*") ? "0" + colon : colon);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Rule.@Nullable Evidence verdict(String text) {
        return switch (text) {
            case "VERIFIED" -> Rule.Evidence.VERIFIED;
            case "DISPUTED" -> Rule.Evidence.DISPUTED;
            default -> null;
        };
    }

    /** The field that a refusal speaks of, empty for the whole form. */
    private static String field(String reason) {
        var field = reason.substring(reason.lastIndexOf('.') + 1);
        return List.of("verdict", "body", "on", "note").contains(field) ? field : "";
    }
}
