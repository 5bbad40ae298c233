package vn.binhan.papers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.Duty;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Rights;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Story;
import vn.binhan.papers.FieldValue.Origin;
import vn.binhan.places.Places;

/** Puts a paper together: the fields its kind may hold, from the case, the office, and by hand. */
final class Drawing {
    private static final String MARK =
            "Bản thảo của cơ quan: mẫu này do cơ quan tự soạn, chưa đối chiếu với mẫu chính thức.";

    private static final String DOTS = "……";

    /** As much of a case's number as its pages show. */
    private static final int SHORT_NUMBER = 11;

    private final Access access;
    private final Places places;
    private final PaperStore store;

    Drawing(Access access, Places places, PaperStore store) {
        this.access = access;
        this.places = places;
        this.store = store;
    }

    /**
     * A paper that may get a number as soon as nothing is missing.
     *
     * @param turn the newest turn of the story from which it was drawn
     * @param values every field that the kind may hold; the number comes later
     * @param stopped why the words of the case stay closed; empty where they were opened
     */
    record Paper(
            CaseRef ref,
            int turn,
            PaperKind kind,
            OrganisationId issuer,
            Template form,
            Map<PaperField, FieldValue> values,
            String stopped,
            List<Object> why) {

        /** What a paper without may not go out, in the order of the fields. */
        List<PaperField> missing() {
            return values.entrySet().stream()
                    .filter(each -> each.getKey() != PaperField.NUMBER)
                    .filter(each -> each.getKey().isNeeded() && each.getValue().isMissing())
                    .map(Map.Entry::getKey)
                    .toList();
        }

        /** Free words that could lead to her, in a paper that gets to him. */
        List<PaperField> revealing() {
            return values.entrySet().stream()
                    .filter(each -> kind.isGuarded() && each.getKey().isTyped())
                    .filter(each -> Discretion.stops(each.getValue().value()))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        /** At which words of this field that could be. */
        String telling(PaperField field) {
            var value = values.get(field);
            return value == null ? "" : Discretion.found(value.value()).orElse("");
        }

        boolean isWhole() {
            return stopped.isEmpty() && missing().isEmpty() && revealing().isEmpty();
        }

        /** The Word file under this number. */
        byte[] filled(int number, LocalDate day) {
            var texts = texts();
            texts.put(PaperField.NUMBER, Letterhead.number(number));
            texts.put(PaperField.DAY, FieldValue.day(day));
            return form.fill(texts);
        }

        /** The Word file before it has a number, with dots for what is missing. */
        byte[] drafted() {
            var texts = texts();
            missing().forEach(field -> texts.put(field, DOTS));
            texts.put(PaperField.NUMBER, DOTS);
            return form.fill(texts);
        }

        private Map<PaperField, String> texts() {
            var texts = new EnumMap<PaperField, String>(PaperField.class);
            values.forEach((field, value) -> texts.put(field, value.value()));
            return texts;
        }

        /** The fields by name with what they came from, as they are sealed beside the paper. */
        Map<String, Object> origins() {
            return values.entrySet().stream()
                    .filter(each ->
                            each.getKey() == PaperField.NUMBER || !each.getValue().isMissing())
                    .collect(
                            Collectors.toMap(
                                    each -> each.getKey().name(),
                                    each ->
                                            (each.getValue().origin()
                                                            + " "
                                                            + each.getValue().detail())
                                                    .strip()));
        }
    }

    /**
     * @param typed what was written by hand into a field; absent where the form was not sent yet
     */
    Paper draw(
            Actor actor,
            Story story,
            PaperKind kind,
            FieldSource source,
            Function<PaperField, @Nullable String> typed,
            LocalDate today) {
        var duty =
                Rights.dutyFor(actor, kind.operation(), story.held().subject())
                        .or(() -> actor.duties().stream().findFirst())
                        .orElseThrow();
        var office = access.organisations().find(duty.organisation()).orElseThrow();
        var drawn = source.draw(actor, story, kind);
        var known = new EnumMap<PaperField, FieldValue>(PaperField.class);
        known.putAll(drawn.values());
        cover(story, known);
        earlier(story, known);
        head(office, duty, actor, kind, today, known);
        var values = new EnumMap<PaperField, FieldValue>(PaperField.class);
        for (var field : kind.fields()) {
            values.put(field, value(field, known, typed));
        }
        return new Paper(
                story.held().file().ref(),
                story.turn(),
                kind,
                office.id(),
                form(office.id(), kind),
                values,
                drawn.stopped(),
                drawn.why());
    }

    private static FieldValue value(
            PaperField field,
            Map<PaperField, FieldValue> known,
            Function<PaperField, @Nullable String> typed) {
        var said = known.getOrDefault(field, FieldValue.MISSING);
        var hand = field.isTyped() ? typed.apply(field) : null;
        if (hand == null) {
            return said;
        }
        var written = FieldValue.byHand(hand.replace("\r", ""));
        return written.value().equals(said.value())
                ? said
                : written.isMissing() ? FieldValue.MISSING : written;
    }

    private void head(
            Organisation office,
            Duty duty,
            Actor actor,
            PaperKind kind,
            LocalDate today,
            Map<PaperField, FieldValue> into) {
        var unit = places.register().find(office.unit()).orElse(null);
        var head = new Letterhead(office, unit);
        into.put(PaperField.ISSUER, FieldValue.office(head.issuer()));
        into.put(PaperField.OFFICE, FieldValue.office(head.name()));
        into.put(PaperField.SYMBOL, FieldValue.office(head.symbol(kind.book())));
        into.put(PaperField.PLACE, FieldValue.office(head.place()));
        into.put(PaperField.DAY, FieldValue.office(FieldValue.day(today)));
        into.put(PaperField.TITLE, FieldValue.office(head.title(duty.kind())));
        into.put(PaperField.SIGNER, FieldValue.office(actor.name()));
        into.put(PaperField.MARK, FieldValue.office(MARK));
        into.put(PaperField.NUMBER, new FieldValue("", Origin.REGISTER, ""));
    }

    private void cover(Story story, Map<PaperField, FieldValue> into) {
        var file = story.held().file();
        into.putIfAbsent(
                PaperField.CASE_NUMBER,
                FieldValue.onCover(file.ref().toString().substring(0, SHORT_NUMBER)));
        places.register()
                .find(file.unit())
                .ifPresent(unit ->
                        into.putIfAbsent(PaperField.COMMUNE, FieldValue.onCover(unit.name())));
    }

    /** The order and the record that this paper speaks of, where they were issued here. */
    private void earlier(Story story, Map<PaperField, FieldValue> into) {
        earlier(story, PaperKind.DECISION, PaperField.ORDER_NUMBER, into);
        earlier(story, PaperKind.SANCTION_RECORD, PaperField.RECORD_NUMBER, into);
    }

    private void earlier(
            Story story, PaperKind kind, PaperField field, Map<PaperField, FieldValue> into) {
        story.of(PaperEvent.ISSUED)
                .filter(told -> told.code(PaperKind.class, "kind").filter(kind::equals).isPresent())
                .reduce((_, last) -> last)
                .ifPresent(told -> {
                    var issuer =
                            told.codes()
                                    .text("issuer")
                                    .map(OrganisationId::parse)
                                    .flatMap(access.organisations()::find)
                                    .orElseThrow();
                    var number = (int) told.codes().count("number").orElseThrow();
                    var symbol = new Letterhead(issuer, null).symbol(kind.book());
                    into.put(field, FieldValue.of(told, Letterhead.number(number) + "/" + symbol));
                });
    }

    /** The office's own form, or the one that the program brings. */
    Template form(OrganisationId office, PaperKind kind) {
        var docx = store.own(office, kind).map(PaperStore.Own::docx).orElseGet(() -> shipped(kind));
        try {
            return Template.check(docx, kind);
        } catch (Refused e) {
            throw new IllegalStateException("A kept form is refused: " + e.reason(), e);
        }
    }

    /** The form that the program brings. */
    static byte[] shipped(PaperKind kind) {
        var name = kind.file() + ".docx";
        try (InputStream in =
                Objects.requireNonNull(Drawing.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
