package vn.binhan.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.binhan.access.Actor;
import vn.binhan.access.Operation;
import vn.binhan.access.Organisation;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Story;
import vn.binhan.directory.PlaceChoice;
import vn.binhan.dossiers.DossierWords;
import vn.binhan.dossiers.Told;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Words;
import vn.binhan.law.Rule;

/** What the page of a dossier shows to somebody for whom it is there. */
final class OrderSheets {
    private final Measures measures;

    OrderSheets(Measures measures) {
        this.measures = measures;
    }

    /**
     * @param place the commune in which the act happened
     * @param holder the unit that decides
     * @param higher whether that is not the commune in which the act happened
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
            boolean higher,
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
                new PlaceChoice(measures.rooms().places(), LocalDate.ofInstant(now, Formats.ZONE));
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
                access.organisations()
                        .find(file.holder())
                        .filter(body -> !body.unit().code().equals(file.unit().code()))
                        .isPresent(),
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
                                    names.getOrDefault(PersonId.parse(value).number(), ""));
                    case "consent" -> words.t("measures.code.consent." + value);
                    case "hours" -> words.t("measures.code.hours", value);
                    default -> words.t("measures.code." + name + "." + value);
                });
    }

    /** Opens the words of the whole dossier, on record; or says why not. */
    DossierWords open(Actor actor, Sheet sheet, Words words) {
        return DossierWords.open(
                measures.rooms().chronicle(),
                actor,
                sheet.story(),
                (happening, said) -> lines(happening, said, words),
                words);
    }

    private static List<Map.Entry<String, String>> lines(
            Happening happening, String said, Words words) {
        return happening.is(OrderKind.REQUESTED) || happening.is(OrderKind.COURT_ORDERED)
                ? Asked.lines(said, words)
                : List.of(Map.entry(words.t("measures.words"), said));
    }
}
