package vn.binhan.accountability;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Story;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Language;
import vn.binhan.kit.Words;
import vn.binhan.measures.Asked;
import vn.binhan.papers.FieldSource;
import vn.binhan.papers.FieldValue;
import vn.binhan.papers.PaperField;
import vn.binhan.papers.PaperKind;
import vn.binhan.vault.Purpose;

/** What a dossier about him gives to its papers; of her nothing, not even her name. */
final class ProceedingFields implements FieldSource {
    /** Papers are written in Vietnamese, whoever draws them up. */
    private static final Words VIETNAMESE =
            Words.load(Language.VI, List.of("accountability", "law"));

    private final Accountability accountability;

    ProceedingFields(Accountability accountability) {
        this.accountability = accountability;
    }

    @Override
    public boolean isFor(Story story) {
        return !story.happenings().isEmpty() && story.happenings().getFirst().is(Act.ASKED);
    }

    @Override
    public boolean has(Story story, PaperKind kind) {
        return switch (matter(story)) {
            case SUMMONS -> kind == PaperKind.SUMMONS;
            case SANCTION ->
                    kind == PaperKind.SANCTION_RECORD
                            || kind == PaperKind.SANCTION_DECISION
                            || kind == PaperKind.SANCTION_SERVICE;
            case CRITICISM -> kind == PaperKind.CRITICISM;
            case STOPPING, PROGRAMME -> false;
        };
    }

    private static Matter matter(Story story) {
        return story.happenings().getFirst().code(Matter.class, "matter").orElseThrow();
    }

    @Override
    public Drawn draw(Actor actor, Story story, PaperKind kind) {
        var asked = story.of(Act.ASKED).findFirst();
        var noted = last(story, Act.MINUTES_NOTED);
        var held = last(story, Act.MEETING_HELD);
        var decided = last(story, Act.SANCTIONED);
        var served = last(story, Act.SERVED);
        var worded =
                Stream.of(
                                asked,
                                kind == PaperKind.SANCTION_DECISION ? noted : NOTHING,
                                kind == PaperKind.CRITICISM ? held : NOTHING,
                                kind == PaperKind.SANCTION_SERVICE ? decided : NOTHING,
                                kind == PaperKind.SANCTION_SERVICE ? served : NOTHING)
                        .flatMap(Optional::stream)
                        .filter(Happening::words)
                        .toList();
        var chronicle = accountability.rooms().chronicle();
        var opened = chronicle.words(actor, story, Purpose.LEGAL_PAPER, worded);
        if (!opened.isOpen()) {
            return Drawn.stopped(opened.stopped(), opened.values());
        }
        var texts = opened.texts();
        var fields = new EnumMap<PaperField, FieldValue>(PaperField.class);
        asked.ifPresent(told -> asked(told, texts, fields));
        noted.ifPresent(
                told -> put(fields, PaperField.RECORD_NUMBER, told, texts.get(told.turn())));
        held.ifPresent(told -> {
            put(fields, PaperField.HELD_AT, told, FieldValue.moment(told.at()));
            put(fields, PaperField.PRESENT, told, present(told));
            put(fields, PaperField.SAID, told, texts.get(told.turn()));
        });
        last(story, Act.SUMMONED)
                .ifPresent(told ->
                        told.codes()
                                .when("until")
                                .ifPresent(until ->
                                        put(
                                                fields,
                                                PaperField.COME_BY,
                                                told,
                                                FieldValue.moment(until))));
        decided.ifPresent(told -> {
            sanctioned(told, fields);
            put(fields, PaperField.SANCTION_NUMBER, told, texts.get(told.turn()));
        });
        served.ifPresent(told -> served(story, told, texts, fields));
        basis(story, fields);
        return Drawn.of(fields);
    }

    private static final Optional<Happening> NOTHING = Optional.empty();

    private static Optional<Happening> last(Story story, Act act) {
        return story.of(act).reduce((_, later) -> later);
    }

    private static void asked(
            Happening told, Map<Integer, String> texts, Map<PaperField, FieldValue> fields) {
        var said = Asked.read(texts.getOrDefault(told.turn(), "{}"));
        put(fields, PaperField.USER, told, said.get("him"));
        put(fields, PaperField.USER_YEAR, told, said.get("year"));
        put(fields, PaperField.DEEDS, told, said.get("deeds"));
        told.codes()
                .when("acted")
                .ifPresent(at -> put(fields, PaperField.ACTED_AT, told, FieldValue.moment(at)));
        told.code(Violation.class, "violation")
                .ifPresent(violation ->
                        put(
                                fields,
                                PaperField.VIOLATION,
                                told,
                                VIETNAMESE.t("accountability.code.violation." + violation)));
    }

    private static String present(Happening told) {
        return told.codes().several(Code.Present.class, "present").stream()
                .map(each -> VIETNAMESE.t("accountability.code.present." + each))
                .collect(Collectors.joining("; "));
    }

    private void served(
            Story story,
            Happening told,
            Map<Integer, String> texts,
            Map<PaperField, FieldValue> fields) {
        var names = accountability.rooms().access().names(story.held().file().ref().province());
        put(fields, PaperField.SERVED_AT, told, FieldValue.moment(told.at()));
        put(fields, PaperField.SERVED_BY, told, names.get(told.by().number()));
        put(fields, PaperField.WITNESS, told, texts.get(told.turn()));
        told.code(Code.Service.class, "service")
                .ifPresent(way ->
                        put(
                                fields,
                                PaperField.SERVED_HOW,
                                told,
                                VIETNAMESE.t("accountability.code.service." + way)));
    }

    private static void sanctioned(Happening told, Map<PaperField, FieldValue> fields) {
        told.code(Code.Sanction.class, "sanction")
                .ifPresent(form ->
                        put(
                                fields,
                                PaperField.SANCTION,
                                told,
                                VIETNAMESE.t("accountability.code.sanction." + form)));
        var amount = told.codes().count("amount");
        if (amount.isPresent()) {
            var words = Formats.number(amount.getAsLong()) + " đồng";
            put(fields, PaperField.AMOUNT, told, words);
        }
    }

    /** The article of the day of the act; the rule book says how surely it was read. */
    private void basis(Story story, Map<PaperField, FieldValue> fields) {
        Proceeding.of(story.happenings())
                .flatMap(accountability.limits()::tariff)
                .map(rule -> rule.citation(VIETNAMESE))
                .ifPresent(citation ->
                        fields.put(PaperField.BASIS, FieldValue.rule(citation, citation)));
    }

    private static void put(
            Map<PaperField, FieldValue> fields,
            PaperField field,
            Happening told,
            @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            fields.put(field, FieldValue.of(told, value.toString()));
        }
    }
}
