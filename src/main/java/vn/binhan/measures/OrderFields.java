package vn.binhan.measures;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.binhan.access.Actor;
import vn.binhan.access.PersonId;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Story;
import vn.binhan.kit.Language;
import vn.binhan.kit.Words;
import vn.binhan.papers.FieldSource;
import vn.binhan.papers.FieldValue;
import vn.binhan.papers.PaperField;
import vn.binhan.papers.PaperKind;
import vn.binhan.vault.Purpose;

/** What a dossier gives to its papers: each value from the happening or the rule that says it. */
final class OrderFields implements FieldSource {
    /** How far he has to keep away, in the rule book. */
    private static final String DISTANCE = "K1";

    /** Papers are written in Vietnamese, whoever draws them up. */
    private static final Words VIETNAMESE = Words.load(Language.VI, List.of("measures", "law"));

    private final Measures measures;

    OrderFields(Measures measures) {
        this.measures = measures;
    }

    @Override
    public boolean isFor(Story story) {
        return !story.happenings().isEmpty()
                && OrderKind.of(story.happenings().getFirst().kind()).isPresent();
    }

    @Override
    public Drawn draw(Actor actor, Story story, PaperKind kind) {
        var reasons = reasons(story, kind);
        var asked = last(story, OrderKind.REQUESTED, OrderKind.COURT_ORDERED);
        var served = kind == PaperKind.SERVICE ? served(story) : Optional.<Happening>empty();
        var worded =
                List.of(asked, reasons, served).stream()
                        .flatMap(Optional::stream)
                        .filter(Happening::words)
                        .toList();
        var opened = measures.rooms().chronicle().words(actor, story, Purpose.LEGAL_PAPER, worded);
        if (!opened.isOpen()) {
            return Drawn.stopped(opened.stopped(), opened.values());
        }
        var fields = new EnumMap<PaperField, FieldValue>(PaperField.class);
        asked.ifPresent(told -> asked(told, opened.texts(), fields));
        reasons.ifPresent(
                told -> put(fields, PaperField.REASONS, told, opened.texts().get(told.turn())));
        served.ifPresent(told -> served(actor, told, opened.texts(), fields));
        course(actor, story, kind, fields);
        measures.clocks().distances(Order.of(story.happenings())).stream()
                .filter(rule -> rule.id().equals(DISTANCE))
                .forEach(rule ->
                        fields.put(
                                PaperField.DISTANCE,
                                FieldValue.rule(
                                        rule.limit().words(VIETNAMESE),
                                        rule.citation(VIETNAMESE))));
        return Drawn.of(fields);
    }

    /** To whom it was given last; that she got it is told to nobody by a paper. */
    private static Optional<Happening> served(Story story) {
        return story.of(OrderKind.SERVED)
                .filter(told ->
                        told.code(OrderCode.Receiver.class, "receiver")
                                .filter(receiver -> receiver != OrderCode.Receiver.HER)
                                .isPresent())
                .reduce((_, later) -> later);
    }

    private void served(
            Actor actor,
            Happening told,
            Map<Integer, String> texts,
            Map<PaperField, FieldValue> fields) {
        put(fields, PaperField.SERVED_AT, told, FieldValue.moment(told.at()));
        put(fields, PaperField.SERVED_BY, told, name(actor, told.by()));
        put(fields, PaperField.WITNESS, told, texts.get(told.turn()));
        var to = "measures.code.receiver." + told.codes().text("receiver").orElseThrow();
        put(fields, PaperField.SERVED_TO, told, small(to));
        var how = "measures.code.method." + told.codes().text("method").orElseThrow();
        put(fields, PaperField.SERVED_HOW, told, small(how));
    }

    private static Optional<Happening> reasons(Story story, PaperKind kind) {
        return switch (kind) {
            case DECISION -> last(story, OrderKind.DECIDED);
            case REFUSAL -> last(story, OrderKind.REFUSED);
            case CANCELLATION -> last(story, OrderKind.CANCELLED);
            default -> Optional.empty();
        };
    }

    private static Optional<Happening> last(Story story, OrderKind... kinds) {
        return story.of(kinds).reduce((_, later) -> later);
    }

    private static void asked(
            Happening told, Map<Integer, String> texts, Map<PaperField, FieldValue> fields) {
        var said = Asked.read(texts.getOrDefault(told.turn(), "{}"));
        put(fields, PaperField.HIM, told, said.get("him"));
        put(fields, PaperField.HIS_YEAR, told, said.get("year"));
        put(fields, PaperField.HER, told, said.get("her"));
        put(fields, PaperField.DEEDS, told, said.get("deeds"));
        put(fields, PaperField.ACT_PLACE, told, said.get("place"));
        var bond = String.valueOf(said.getOrDefault("bond", ""));
        if (!bond.isEmpty()) {
            put(fields, PaperField.BOND, told, small("measures.bond." + bond));
        }
        told.code(OrderCode.Asker.class, "asker")
                .ifPresent(asker ->
                        put(
                                fields,
                                PaperField.ASKER,
                                told,
                                VIETNAMESE.t("measures.code.asker." + asker)));
        put(fields, PaperField.ASKED_AT, told, FieldValue.moment(told.at()));
    }

    /** What was decided and done, by the codes of the story alone. */
    private void course(
            Actor actor, Story story, PaperKind kind, Map<PaperField, FieldValue> fields) {
        // The Chair's paper speaks of the Chair's order, never of the court's.
        var chairs = kind == PaperKind.DECISION || kind == PaperKind.CANCELLATION;
        var decided = last(story, OrderKind.DECIDED);
        decided.or(() -> chairs ? Optional.empty() : last(story, OrderKind.COURT_ORDERED))
                .ifPresent(told -> {
                    put(fields, PaperField.FROM, told, FieldValue.moment(told.at()));
                    moment(fields, PaperField.UNTIL, told, "until");
                });
        last(story, OrderKind.REFUSED)
                .ifPresent(told ->
                        put(fields, PaperField.REFUSED_AT, told, FieldValue.moment(told.at())));
        decided.flatMap(_ -> last(story, OrderKind.CANCELLED))
                .ifPresent(told ->
                        put(fields, PaperField.CANCELLED_AT, told, FieldValue.moment(told.at())));
        last(story, OrderKind.SUPERVISED)
                .ifPresent(told ->
                        told.codes()
                                .text("person")
                                .map(PersonId::parse)
                                .ifPresent(person ->
                                        put(
                                                fields,
                                                PaperField.SUPERVISOR,
                                                told,
                                                name(actor, person))));
        last(story, OrderKind.CONTACT_NOTIFIED)
                .ifPresent(told -> {
                    moment(fields, PaperField.CONTACT_FROM, told, "from");
                    moment(fields, PaperField.CONTACT_UNTIL, told, "until");
                    told.code(OrderCode.Occasion.class, "occasion")
                            .ifPresent(why ->
                                    put(
                                            fields,
                                            PaperField.OCCASION,
                                            told,
                                            small("measures.code.occasion." + why)));
                });
    }

    private String name(Actor actor, PersonId person) {
        return measures.rooms()
                .access()
                .names(actor.person().province())
                .getOrDefault(person.number(), "");
    }

    private static void moment(
            Map<PaperField, FieldValue> fields, PaperField field, Happening told, String code) {
        Optional<Instant> at = told.codes().when(code);
        at.ifPresent(moment -> put(fields, field, told, FieldValue.moment(moment)));
    }

    /** The words as they stand within a sentence. */
    private static String small(String key) {
        var words = VIETNAMESE.t(key);
        return words.substring(0, 1).toLowerCase(Locale.forLanguageTag("vi")) + words.substring(1);
    }

    private static void put(
            Map<PaperField, FieldValue> fields,
            PaperField field,
            Happening told,
            @org.jspecify.annotations.Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            fields.put(field, FieldValue.of(told, value.toString()));
        }
    }
}
