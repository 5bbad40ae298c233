package vn.binhan.measures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Operation;
import vn.binhan.access.Organisation;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Story;
import vn.binhan.directory.PlaceChoice;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Words;
import vn.binhan.law.Rule;
import vn.binhan.vault.Purpose;

/** What the page of a dossier shows to somebody for whom it is there. */
final class OrderSheets {
    /** Nothing is opened. */
    static final Opened CLOSED = new Opened(Map.of(), "");

    private final Measures measures;

    OrderSheets(Measures measures) {
        this.measures = measures;
    }

    /** One thing that happened, as the page tells it; of whom and when, and what of it is code. */
    record Told(Happening happening, String title, String by, List<String> details) {
        int turn() {
            return happening.turn();
        }
    }

    /** Words by turn, or why they stay closed. */
    record Opened(Map<Integer, List<Map.Entry<String, String>>> words, String stopped) {
        List<Map.Entry<String, String>> of(int turn) {
            return words.getOrDefault(turn, List.of());
        }
    }

    /**
     * @param place the commune in which the act happened
     * @param holder the unit that decides
     * @param distances how far he has to keep away, by the rules of the day of the decision
     * @param staff who may be named as supervisor
     */
    record Sheet(
            Story story,
            Order order,
            OrderState state,
            Instant now,
            String place,
            String holder,
            List<Rule> distances,
            List<OrderClocks.Running> clocks,
            List<Told> told,
            Map<String, String> staff,
            boolean mayDecide,
            boolean mayCarryOut) {
        CaseRef ref() {
            return story.held().file().ref();
        }

        /** Whether this act could be told now, or as something that happened before the end. */
        boolean offers(OrderKind kind) {
            var allowed =
                    kind == OrderKind.DECIDED
                                    || kind == OrderKind.REFUSED
                                    || kind == OrderKind.CANCELLED
                                    || kind == OrderKind.KEPT
                            ? mayDecide
                            : mayCarryOut;
            var late =
                    state == OrderState.LAPSED
                            && order.until().isPresent()
                            && OrderFlow.of(OrderState.IN_FORCE, kind).isPresent();
            return allowed
                    && story.isOpen()
                    && (OrderFlow.of(state, kind).isPresent() || late)
                    && fits(kind);
        }

        private boolean fits(OrderKind kind) {
            return switch (kind) {
                case SERVED -> order.served().size() < OrderCode.Receiver.values().length;
                case CONTACT_NOTIFIED -> order.openContact().isEmpty();
                case CONTACT_ENDED -> order.openContact().isPresent();
                case DANGER_JUDGED -> order.asksForDanger(now);
                default -> true;
            };
        }

        boolean decidesAny() {
            return offers(OrderKind.DECIDED) || offers(OrderKind.CANCELLED);
        }
    }

    /** The dossier with everything but its words; that somebody looked is in the record then. */
    Optional<Sheet> of(Actor actor, CaseRef ref, Words words) {
        var rooms = measures.rooms();
        var wall = rooms.access().wall();
        if (wall.as(actor, () -> measures.store().find(ref)).isEmpty()) {
            return Optional.empty();
        }
        return rooms.chronicle().read(actor, ref).map(story -> sheet(actor, story, words));
    }

    private Sheet sheet(Actor actor, Story story, Words words) {
        var access = measures.rooms().access();
        var now = measures.now();
        var order = Order.of(story.happenings());
        var file = story.held().file();
        var subject = story.held().subject();
        var names = access.names(file.ref().province());
        var choice =
                new PlaceChoice(
                        measures.rooms().places(),
                        java.time.LocalDate.ofInstant(now, Formats.ZONE));
        return new Sheet(
                story,
                order,
                order.at(now),
                now,
                measures.rooms()
                        .places()
                        .register()
                        .find(file.unit())
                        .map(choice::written)
                        .orElse(""),
                access.organisations().find(file.holder()).map(Organisation::name).orElse(""),
                measures.clocks().distances(order),
                measures.clocks().of(order, now),
                story.happenings().stream()
                        .filter(each -> OrderKind.of(each.kind()).isPresent())
                        .map(each -> told(each, names, words))
                        .toList(),
                measures.dossiers().staff(file),
                access.desk().may(actor, Operation.DECIDE_MEASURE, subject),
                access.desk().may(actor, Operation.CARRY_OUT_MEASURE, subject));
    }

    private static Told told(Happening happening, Map<Long, String> names, Words words) {
        var kind = OrderKind.of(happening.kind()).orElseThrow();
        var details = new ArrayList<String>();
        for (var value : happening.codes().values().entrySet()) {
            detail(value.getKey(), String.valueOf(value.getValue()), names, words)
                    .ifPresent(details::add);
        }
        if (happening.isLate()) {
            details.add(words.t("measures.late", Formats.minute(happening.told())));
        }
        var by =
                happening.by().number() == 0
                        ? words.t("measures.by.program")
                        : names.getOrDefault(happening.by().number(), "");
        return new Told(happening, words.t("measures.kind." + kind), by, details);
    }

    private static Optional<String> detail(
            String name, String value, Map<Long, String> names, Words words) {
        return Optional.of(
                switch (name) {
                    case "until", "from" ->
                            words.t("measures.code." + name, Formats.minute(Instant.parse(value)));
                    case "person" ->
                            words.t(
                                    "measures.code.person",
                                    names.getOrDefault(
                                            vn.binhan.access.PersonId.parse(value).number(), ""));
                    case "consent" -> words.t("measures.code.consent." + value);
                    case "hours" -> words.t("measures.code.hours", value);
                    default -> words.t("measures.code." + name + "." + value);
                });
    }

    /** Opens the words of the whole dossier, on record; or says why not. */
    Opened open(Actor actor, Sheet sheet, Words words) {
        var sealed = sheet.story().happenings().stream().filter(Happening::words).toList();
        if (sealed.isEmpty()) {
            return CLOSED;
        }
        var opened =
                measures.rooms()
                        .chronicle()
                        .words(actor, sheet.story(), Purpose.LEGAL_PAPER, sealed);
        if (!opened.isOpen()) {
            return new Opened(Map.of(), words.t(opened.stopped(), opened.values().toArray()));
        }
        var all = new LinkedHashMap<Integer, List<Map.Entry<String, String>>>();
        sealed.forEach(each ->
                all.put(
                        each.turn(),
                        lines(each, opened.texts().getOrDefault(each.turn(), ""), words)));
        return new Opened(all, "");
    }

    private static List<Map.Entry<String, String>> lines(
            Happening happening, String text, Words words) {
        if (!happening.is(OrderKind.REQUESTED) && !happening.is(OrderKind.COURT_ORDERED)) {
            return List.of(Map.entry(words.t("measures.words"), text));
        }
        var said = Asked.read(text);
        var lines = new ArrayList<Map.Entry<String, String>>();
        for (var field : Asked.FIELDS) {
            var value = String.valueOf(said.getOrDefault(field, ""));
            if (!value.isEmpty()) {
                var shown = field.equals("bond") ? words.t("measures.bond." + value) : value;
                lines.add(Map.entry(words.t("measures.asked." + field), shown));
            }
        }
        return lines;
    }

    /** The moment for machines. */
    static String stamp(Instant moment) {
        return moment.atZone(Formats.ZONE).toOffsetDateTime().toString();
    }

    /** The colour of the tag of a moment by which somebody has to act. */
    static String colour(@Nullable Instant due, Instant now) {
        if (due == null) {
            return "grey";
        }
        if (due.isBefore(now)) {
            return "red";
        }
        return due.isBefore(now.plusSeconds(24 * 3600)) ? "amber" : "blue";
    }
}
