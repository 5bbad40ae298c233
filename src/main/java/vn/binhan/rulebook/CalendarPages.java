package vn.binhan.rulebook;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Action;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Outcome;
import vn.binhan.access.Rights;
import vn.binhan.kit.Form;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.law.Law;
import vn.binhan.law.WorkCalendar;

/** The working calendar of a year on the screen, with its history and the forms that change it. */
final class CalendarPages {
    private final Pages pages;
    private final Law law;
    private final Access access;
    private final ChangeDay changeDay;
    private final KeepYear keepYear;
    private final InstantSource clock;

    CalendarPages(Pages pages, Law law, Access access, InstantSource clock) {
        this.pages = pages;
        this.law = law;
        this.access = access;
        this.changeDay = new ChangeDay(law);
        this.keepYear = new KeepYear(law);
        this.clock = clock;
    }

    void routes(Routes routes) {
        routes.get(
                        "/lich-lam-viec",
                        Operation.READ_RULES,
                        request -> show(request, HttpStatus.OK, thisYear(), Map.of()))
                .get(
                        "/lich-lam-viec/{year}",
                        Operation.READ_RULES,
                        request -> show(request, HttpStatus.OK, year(request), Map.of()))
                .post("/lich-lam-viec/{year}/ngay", Operation.KEEP_CALENDAR, this::changeDay)
                .post("/lich-lam-viec/{year}/mo", Operation.KEEP_CALENDAR, r -> keep(r, false))
                .post("/lich-lam-viec/{year}/chot", Operation.KEEP_CALENDAR, r -> keep(r, true));
    }

    /** One day with what was written about it, the newest first, and who wrote the newest. */
    record Line(Law.Entry newest, List<Law.Entry> earlier, String who) {}

    private ServerResponse changeDay(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var command =
                new ChangeDay.Command(
                        year(request),
                        form.number("seen", 0),
                        form.day("day"),
                        chosen(WorkCalendar.Kind.class, form.text("kind")),
                        occasion(form),
                        form.text("reason"),
                        form.text("source"),
                        !form.texts("checked").isEmpty(),
                        form.once());
        return perform(request, changeDay, command, "rulebook.day");
    }

    private ServerResponse keep(ServerRequest request, boolean settles) throws Exception {
        var form = Form.of(request);
        var command =
                new KeepYear.Command(year(request), settles, form.text("document"), form.once());
        return perform(
                request, keepYear, command, settles ? "rulebook.settled" : "rulebook.opened");
    }

    private <C> ServerResponse perform(
            ServerRequest request, Action<C, ?, ?> action, C command, String notice)
            throws Exception {
        var words = pages.words(request);
        var year = year(request);
        return switch (access.desk().perform(Gate.actor(request), action, command)) {
            case Outcome.Done _ -> Pages.to("/lich-lam-viec/" + year + "?bao=" + notice);
            case Outcome.Refused(var reason, var values) ->
                    show(
                            request,
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            year,
                            Map.of(field(reason, action), words.t(reason, values.toArray())));
            case Outcome.Denied() ->
                    pages.show(request, HttpStatus.FORBIDDEN, "access/denied.jte", Map.of());
        };
    }

    private ServerResponse show(
            ServerRequest request, HttpStatus status, int year, Map<String, String> errors)
            throws Exception {
        var calendar = law.calendar();
        var last = calendar.years().isEmpty() ? thisYear() : calendar.years().getLast().year();
        if (calendar.year(year).isEmpty() && year != last + 1) {
            return pages.show(request, HttpStatus.NOT_FOUND, "rulebook/no-year.jte", Map.of());
        }
        var entries = law.entries(year);
        var values = new HashMap<String, Object>();
        values.put("year", year);
        values.put("written", calendar.year(year).orElse(null));
        values.put("lines", lines(entries));
        values.put("years", calendar.years());
        values.put("seen", entries.stream().mapToLong(Law.Entry::id).max().orElse(0));
        values.put("mayKeep", Rights.mayEver(Gate.actor(request), Operation.KEEP_CALENDAR));
        values.put("form", Form.of(request));
        values.put("errors", errors);
        return pages.show(request, status, "rulebook/calendar.jte", values);
    }

    private List<Line> lines(List<Law.Entry> entries) {
        var byDay = new TreeMap<LocalDate, List<Law.Entry>>();
        for (var entry : entries.reversed()) {
            byDay.computeIfAbsent(entry.day().day(), day -> new ArrayList<>()).add(entry);
        }
        var names = new HashMap<String, Map<Long, String>>();
        return byDay.values().stream()
                .map(all -> {
                    var newest = all.getFirst();
                    var who =
                            newest.province() == null || newest.person() == null
                                    ? ""
                                    : names.computeIfAbsent(newest.province(), access::names)
                                            .getOrDefault(newest.person(), "#" + newest.person());
                    return new Line(newest, all.subList(1, all.size()), who);
                })
                .toList();
    }

    private int thisYear() {
        return LocalDate.ofInstant(clock.instant(), Formats.ZONE).getYear();
    }

    private static int year(ServerRequest request) {
        var text = request.pathVariable("year");
        return text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
    }

    private static WorkCalendar.Occasion occasion(Form form) {
        var chosen = chosen(WorkCalendar.Occasion.class, form.text("occasion"));
        return chosen == null ? WorkCalendar.Occasion.OTHER : chosen;
    }

    private static <E extends Enum<E>> @org.jspecify.annotations.Nullable E chosen(
            Class<E> of, String name) {
        for (var value : of.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return null;
    }

    /** The field that a refusal speaks of, empty for the whole form. */
    private static String field(String reason, Action<?, ?, ?> action) {
        return switch (reason) {
            case "rulebook.refused.day", "rulebook.refused.weekday" -> "day";
            case "rulebook.refused.kind" -> "kind";
            case "rulebook.refused.reason" -> "reason";
            case "rulebook.refused.source" -> action instanceof KeepYear ? "document" : "source";
            default -> "";
        };
    }
}
