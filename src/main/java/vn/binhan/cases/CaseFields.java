package vn.binhan.cases;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.Organisation;
import vn.binhan.access.PersonId;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Story;
import vn.binhan.consents.Consents;
import vn.binhan.consents.Duty;
import vn.binhan.consents.Purpose;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Language;
import vn.binhan.kit.Words;
import vn.binhan.papers.FieldSource;
import vn.binhan.papers.FieldValue;
import vn.binhan.papers.PaperField;
import vn.binhan.papers.PaperKind;
import vn.binhan.risk.Risk;

/** What her case gives to papers: codes and moments, never her words. */
final class CaseFields implements FieldSource {
    /** Papers are written in Vietnamese, whoever draws them up. */
    private static final Words VIETNAMESE = Words.load(Language.VI, List.of("cases", "risk"));

    private final Access access;

    CaseFields(Access access) {
        this.access = access;
    }

    @Override
    public boolean isFor(Story story) {
        return true;
    }

    @Override
    public Drawn draw(Actor actor, Story story, PaperKind kind) {
        var fields = new EnumMap<PaperField, FieldValue>(PaperField.class);
        story.of(Deed.BEGIN)
                .findFirst()
                .ifPresent(told -> put(fields, PaperField.RECEIVED_AT, told));
        story.of(Deed.CONFER)
                .reduce((_, later) -> later)
                .ifPresent(told -> conferred(story, told, fields));
        danger(story, fields);
        consent(story, fields);
        before(actor, story, fields);
        if (CaseState.of(story.happenings()).step() == Step.CLOSED) {
            closing(actor, story, fields);
        }
        return Drawn.of(fields);
    }

    /** When it was, and which bodies heard of her there. */
    private void conferred(Story story, Happening told, Map<PaperField, FieldValue> fields) {
        put(fields, PaperField.CONFERRED_AT, told);
        var bodies =
                Heard.at(story.happenings(), told.turn()).stream()
                        .flatMap(heard -> access.organisations().find(heard.body()).stream())
                        .map(Organisation::name)
                        .distinct()
                        .collect(Collectors.joining("; "));
        if (!bodies.isEmpty()) {
            fields.put(PaperField.TOOK_PART, FieldValue.of(told, bodies));
        }
    }

    private static void danger(Story story, Map<PaperField, FieldValue> fields) {
        var risk = Risk.of(story.happenings());
        var level = risk.level();
        if (level != null) {
            risk.shown()
                    .ifPresent(judged ->
                            fields.put(
                                    PaperField.DANGER,
                                    FieldValue.of(
                                            told(story, judged.turn()),
                                            VIETNAMESE.t("risk.level." + level))));
        }
    }

    /** The newest word of hers that lets one receiver be told. */
    private void consent(Story story, Map<PaperField, FieldValue> fields) {
        Consents.of(story.happenings()).stream()
                .filter(each -> each.purpose() == Purpose.REFERRAL)
                .reduce((_, later) -> later)
                .ifPresent(consent -> {
                    var told = told(story, consent.turn());
                    var day = consent.at().atZone(Formats.ZONE).toLocalDate();
                    fields.put(PaperField.AGREED_AT, FieldValue.of(told, FieldValue.day(day)));
                    var receiver = consent.receiver();
                    if (receiver != null) {
                        access.organisations()
                                .find(receiver)
                                .map(Organisation::name)
                                .ifPresent(name ->
                                        fields.put(PaperField.PARTNER, FieldValue.of(told, name)));
                    }
                });
    }

    /** Who told her before the Chair learnt of it and when, or why nobody could. */
    private void before(Actor actor, Story story, Map<PaperField, FieldValue> fields) {
        var none = FieldValue.onCover(VIETNAMESE.t("cases.before.none"));
        fields.put(PaperField.TOLD_BEFORE, none);
        Consents.notice(story.happenings(), Duty.TELL_CHAIR)
                .ifPresent(told -> {
                    var codes = told.codes();
                    var signer = codes.text("signer").map(PersonId::parse);
                    var name =
                            signer.map(PersonId::number)
                                    .map(access.names(actor.person().province())::get)
                                    .orElse("");
                    var at = codes.when("her_told").map(FieldValue::moment).orElse("");
                    var how = "cases.before." + codes.text("before").orElse("none");
                    var said = VIETNAMESE.t(how, at, name).strip();
                    fields.put(PaperField.TOLD_BEFORE, FieldValue.of(told, said));
                });
    }

    private void closing(Actor actor, Story story, Map<PaperField, FieldValue> fields) {
        var names = access.names(actor.person().province());
        story.of(Deed.CLOSE)
                .reduce((_, later) -> later)
                .ifPresent(told -> {
                    put(fields, PaperField.CLOSED_AT, told);
                    name(fields, PaperField.CLOSED_BY, told, names);
                });
        story.of(Deed.ASK_CLOSURE)
                .reduce((_, later) -> later)
                .ifPresent(told -> {
                    name(fields, PaperField.ASKED_BY, told, names);
                    told.code(Closing.class, "why")
                            .ifPresent(why ->
                                    fields.put(
                                            PaperField.CLOSE_REASON,
                                            FieldValue.of(told, VIETNAMESE.t("cases.why." + why))));
                    told.code(Closing.HerView.class, "view")
                            .ifPresent(view ->
                                    fields.put(
                                            PaperField.HER_VIEW,
                                            FieldValue.of(
                                                    told, VIETNAMESE.t("cases.view." + view))));
                });
    }

    private static Happening told(Story story, int turn) {
        return story.happenings().stream()
                .filter(each -> each.turn() == turn)
                .findFirst()
                .orElseThrow();
    }

    private static void put(Map<PaperField, FieldValue> fields, PaperField field, Happening told) {
        fields.put(field, FieldValue.of(told, FieldValue.moment(told.at())));
    }

    private static void name(
            Map<PaperField, FieldValue> fields,
            PaperField field,
            Happening told,
            Map<Long, String> names) {
        fields.put(field, FieldValue.of(told, names.getOrDefault(told.by().number(), "")));
    }
}
