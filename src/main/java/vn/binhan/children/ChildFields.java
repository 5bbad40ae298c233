package vn.binhan.children;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Story;
import vn.binhan.kit.Language;
import vn.binhan.kit.Words;
import vn.binhan.papers.FieldSource;
import vn.binhan.papers.FieldValue;
import vn.binhan.papers.PaperField;
import vn.binhan.papers.PaperKind;
import vn.binhan.vault.Purpose;

/** What a child's file gives to its plans: the sheets, the plan, and who approved it. */
final class ChildFields implements FieldSource {
    /** Papers are written in Vietnamese, whoever draws them up. */
    private static final Words VIETNAMESE = Words.load(Language.VI, List.of("children"));

    private final Access access;
    private final Chronicle chronicle;

    ChildFields(Access access, Chronicle chronicle) {
        this.access = access;
        this.chronicle = chronicle;
    }

    @Override
    public boolean isFor(Story story) {
        return ChildFile.of(story.happenings()).isPresent();
    }

    @Override
    public Drawn draw(Actor actor, Story story, PaperKind kind) {
        var opened = story.of(ChildEvent.OPENED).findFirst();
        var risk =
                newest(
                        story.of(ChildEvent.SHEET_FILLED)
                                .filter(told ->
                                        told.code(Sheet.class, "sheet")
                                                .filter(Sheet.FIRST_RISK::equals)
                                                .isPresent()));
        var plan = newest(story.of(ChildEvent.PLAN_DRAFTED));
        var worded =
                Stream.of(opened, kind == PaperKind.CHILD_SUPPORT ? plan : risk)
                        .flatMap(Optional::stream)
                        .toList();
        var words = chronicle.words(actor, story, Purpose.LEGAL_PAPER, worded);
        if (!words.isOpen()) {
            return Drawn.stopped(words.stopped(), words.values());
        }
        var texts = words.texts();
        var fields = new EnumMap<PaperField, FieldValue>(PaperField.class);
        opened.ifPresent(told -> {
            // It begins with the year alone on its line.
            var year = texts.getOrDefault(told.turn(), "").lines().findFirst().orElse("");
            put(fields, PaperField.CHILD_YEAR, told, year);
        });
        risk.ifPresent(told -> {
            var said = Filled.read(texts.getOrDefault(told.turn(), "{}"));
            put(fields, PaperField.HARM, told, said.get("harm"));
            put(fields, PaperField.JUDGED_AT, told, FieldValue.moment(told.at()));
            told.code(ChildFile.Danger.class, "danger")
                    .ifPresent(danger ->
                            put(
                                    fields,
                                    PaperField.CHILD_DANGER,
                                    told,
                                    VIETNAMESE.t("children.danger." + danger)));
        });
        plan.ifPresent(told -> plan(actor, story, told, texts, fields));
        newest(story.of(ChildEvent.SEPARATED))
                .ifPresent(told ->
                        put(fields, PaperField.SEPARATED_AT, told, FieldValue.moment(told.at())));
        return Drawn.of(fields);
    }

    private void plan(
            Actor actor,
            Story story,
            Happening told,
            Map<Integer, String> texts,
            Map<PaperField, FieldValue> fields) {
        var said = Filled.read(texts.getOrDefault(told.turn(), "{}"));
        put(fields, PaperField.PLANNED, told, said.get("plan"));
        put(fields, PaperField.BEST, told, said.get("best"));
        put(fields, PaperField.HEARD, told, said.get("heard"));
        var names = access.names(actor.person().province());
        put(fields, PaperField.DRAFTED_BY, told, names.get(told.by().number()));
        // A plan that was drafted anew waits for a word of its own.
        newest(story.of(ChildEvent.PLAN_APPROVED))
                .filter(approved -> approved.turn() > told.turn())
                .ifPresent(approved ->
                        put(
                                fields,
                                PaperField.APPROVED_AT,
                                approved,
                                FieldValue.moment(approved.at())));
    }

    private static Optional<Happening> newest(Stream<Happening> told) {
        return told.reduce((_, later) -> later);
    }

    private static void put(
            Map<PaperField, FieldValue> fields,
            PaperField field,
            Happening told,
            @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(field, FieldValue.of(told, value));
        }
    }
}
