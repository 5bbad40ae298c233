package vn.binhan.hotline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhan.intake.Telling.Answer;
import vn.binhan.intake.Telling.Kind;
import vn.binhan.intake.Telling.Named;
import vn.binhan.intake.Telling.SafeContact;
import vn.binhan.intake.Telling.SafeContact.Channel;
import vn.binhan.intake.Telling.Whom;
import vn.binhan.intake.Telling.Wish;
import vn.binhan.kit.Form;

/**
 * A call as it stands on the screen; nothing in it has to be there.
 *
 * @param note what was typed while listening
 * @param silent whoever calls can only say yes and no, or tap
 * @param crime signs of a crime
 * @param channel by what she may be reached, absent until asked: then nobody calls back
 * @param typed what was typed of it so far, whatever its channel
 * @param answers what was answered in a silent call
 */
record Call(
        String note,
        boolean silent,
        Answer danger,
        Answer children,
        Answer official,
        boolean crime,
        Whom whom,
        String survivor,
        String violent,
        String where,
        Set<Kind> kinds,
        Set<Wish> wishes,
        @Nullable Channel channel,
        SafeContact typed,
        Consent consent,
        Map<SilentQuestion, Boolean> answers) {

    /** What the end of a call still has to ask or to do; none of it keeps a report back. */
    enum Open {
        WISHES,
        CONTACT,
        CONSENT,
        CRIME,
        PLACE
    }

    /** The call as this form holds it, without what was answered in silence. */
    static Call of(Form form) {
        var answers = new EnumMap<SilentQuestion, Boolean>(SilentQuestion.class);
        for (var question : SilentQuestion.values()) {
            var said = answer(form, question.parameter());
            if (said != Answer.NOT_SAID) {
                answers.put(question, said == Answer.YES);
            }
        }
        return new Call(
                form.text("note"),
                form.text("silent").equals("yes"),
                answer(form, "danger"),
                answer(form, "children"),
                answer(form, "official"),
                form.text("crime").equals("yes"),
                one(Whom.class, form.text("whom")).orElse(Whom.NOT_SAID),
                form.text("survivor"),
                form.text("violent"),
                form.text("where"),
                all(Kind.class, form.texts("kinds")),
                all(Wish.class, form.texts("wishes")),
                one(Channel.class, form.text("channel")).orElse(null),
                new SafeContact(
                        Channel.NOT_AT_ALL,
                        form.text("address"),
                        form.text("hours"),
                        form.text("answering"),
                        form.text("code"),
                        form.text("neutral")),
                new Consent(
                        answer(form, "agreed"),
                        one(Consent.By.class, form.text("agreedBy")).orElse(null),
                        form.text("agreedWords"),
                        form.text("agreedAt"),
                        one(Consent.Without.class, form.text("without")).orElse(null),
                        form.text("reason"),
                        new HashSet<>(form.texts("to"))),
                answers);
    }

    /** How she may be reached; absent until asked. */
    @Nullable SafeContact contact() {
        return channel == null
                ? null
                : new SafeContact(
                        channel,
                        typed.address(),
                        typed.hours(),
                        typed.whoMayAnswer(),
                        typed.codeWord(),
                        typed.neutralWords());
    }

    /** The same with the fields that the answers of a silent call fill and that nobody filled. */
    Call heard() {
        var call = this;
        if (silent) {
            for (var answer : answers.entrySet()) {
                call = answer.getKey().fill(call, answer.getValue());
            }
        }
        return call;
    }

    /** A call that has just begun. */
    static Call empty() {
        return new Call(
                "",
                false,
                Answer.NOT_SAID,
                Answer.NOT_SAID,
                Answer.NOT_SAID,
                false,
                Whom.NOT_SAID,
                "",
                "",
                "",
                Set.of(),
                Set.of(),
                null,
                new SafeContact(Channel.NOT_AT_ALL, "", "", "", "", ""),
                Consent.none(),
                Map.of());
    }

    /** The same, somebody being in danger. */
    Call urgent() {
        return with(Answer.YES, children);
    }

    /** Whether anything at all was noted. */
    boolean isEmpty() {
        return note.isBlank()
                && (survivor + violent + where + typed.address()).isBlank()
                && answers.isEmpty()
                && danger == Answer.NOT_SAID
                && kinds.isEmpty()
                && wishes.isEmpty()
                && channel == null;
    }

    /** What nobody has asked yet, in the order of the end of a call. */
    Set<Open> open() {
        var open = new LinkedHashSet<Open>();
        if (wishes.isEmpty()) {
            open.add(Open.WISHES);
        }
        if (channel == null) {
            open.add(Open.CONTACT);
        }
        if (consent.agreed() == Answer.NOT_SAID) {
            open.add(Open.CONSENT);
        }
        if (crime && !consent.to().contains(Consent.POLICE)) {
            open.add(Open.CRIME);
        }
        return open;
    }

    /** Whether she may be called or written to, and the number for it is missing. */
    boolean lacksNumber() {
        return typed.address().isBlank()
                && (channel == Channel.CALL
                        || channel == Channel.TEXT
                        || channel == Channel.SOMEBODY_ELSE);
    }

    /** The people who were named. */
    List<Named> people() {
        var people = new ArrayList<Named>();
        if (!survivor.isBlank()) {
            people.add(new Named(Named.Part.SURVIVOR, survivor, null, ""));
        }
        if (!violent.isBlank()) {
            people.add(new Named(Named.Part.USED_VIOLENCE, violent, null, ""));
        }
        return people;
    }

    Call withDanger(boolean yes) {
        return danger == Answer.NOT_SAID ? with(said(yes), children) : this;
    }

    Call withChildren(boolean yes) {
        return children == Answer.NOT_SAID ? with(danger, said(yes)) : this;
    }

    Call withAgreed(boolean yes) {
        return consent.agreed() == Answer.NOT_SAID ? with(consent.agreeing(said(yes))) : this;
    }

    Call with(Whom other) {
        return whom == Whom.NOT_SAID
                ? with(danger, children, other, kinds, wishes, channel, consent)
                : this;
    }

    Call with(Kind kind) {
        var more = EnumSet.of(kind);
        more.addAll(kinds);
        return with(danger, children, whom, more, wishes, channel, consent);
    }

    Call with(Wish wish) {
        var more = EnumSet.of(wish);
        more.addAll(wishes);
        return with(danger, children, whom, kinds, more, channel, consent);
    }

    Call with(Channel other) {
        return channel == null ? with(danger, children, whom, kinds, wishes, other, consent) : this;
    }

    Call with(Consent other) {
        return with(danger, children, whom, kinds, wishes, channel, other);
    }

    private Call with(Answer nowDanger, Answer nowChildren) {
        return with(nowDanger, nowChildren, whom, kinds, wishes, channel, consent);
    }

    private Call with(
            Answer nowDanger,
            Answer nowChildren,
            Whom nowWhom,
            Set<Kind> nowKinds,
            Set<Wish> nowWishes,
            @Nullable Channel nowChannel,
            Consent nowConsent) {
        return new Call(
                note,
                silent,
                nowDanger,
                nowChildren,
                official,
                crime,
                nowWhom,
                survivor,
                violent,
                where,
                nowKinds,
                nowWishes,
                nowChannel,
                typed,
                nowConsent,
                answers);
    }

    private static Answer said(boolean yes) {
        return yes ? Answer.YES : Answer.NO;
    }

    private static Answer answer(Form form, String name) {
        return one(Answer.class, form.text(name)).orElse(Answer.NOT_SAID);
    }

    private static <E extends Enum<E>> Set<E> all(Class<E> of, List<String> names) {
        var all = EnumSet.noneOf(of);
        names.forEach(name -> one(of, name).ifPresent(all::add));
        return all;
    }

    static <E extends Enum<E>> Optional<E> one(Class<E> of, String name) {
        return EnumSet.allOf(of).stream().filter(each -> each.name().equals(name)).findFirst();
    }

    @Override
    public String toString() {
        return "call";
    }
}
