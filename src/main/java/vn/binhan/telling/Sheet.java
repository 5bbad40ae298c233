package vn.binhan.telling;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhan.intake.Telling;
import vn.binhan.intake.Telling.Answer;
import vn.binhan.intake.Telling.Receiver;
import vn.binhan.intake.Telling.SafeContact;
import vn.binhan.intake.Telling.SafeContact.Channel;
import vn.binhan.intake.Telling.Whom;
import vn.binhan.kit.Language;

/** One telling with one answer after another written into it. */
final class Sheet {
    private Whom whom;
    private Answer danger;
    private Telling.@Nullable Area area;
    private String place;
    private Set<Telling.Kind> kinds;
    private String story;
    private Set<Telling.Wish> wishes;
    private Answer official;
    private @Nullable Receiver receiver;
    private @Nullable SafeContact contact;
    private String older;
    private Language language;
    private final Telling before;

    Sheet(Telling before) {
        this.before = before;
        this.whom = before.whom();
        this.danger = before.danger();
        this.area = before.area();
        this.place = before.place();
        this.kinds = before.kinds();
        this.story = before.story();
        this.wishes = before.wishes();
        this.official = before.official();
        this.receiver = before.receiver();
        this.contact = before.contact();
        this.older = before.older();
        this.language = before.language();
    }

    /** The language in which she reads and writes now. */
    Sheet language(Language now) {
        language = now;
        return this;
    }

    Sheet danger(Answers answers) {
        danger = or(answers.one(Answer.class, "a"), Answer.NOT_SAID);
        return this;
    }

    Sheet whom(Answers answers) {
        whom = or(answers.one(Whom.class, "a"), Whom.NOT_SAID);
        return this;
    }

    Sheet place(String words, Telling.@Nullable Area chosen) {
        place = words;
        area = chosen;
        return this;
    }

    Sheet wish(Answers answers) {
        var wish = answers.one(Telling.Wish.class, "a");
        wishes = wish == null ? Set.of() : Set.of(wish);
        return this;
    }

    Sheet wishes(Answers answers) {
        wishes = answers.all(Telling.Wish.class, "wish");
        return this;
    }

    Sheet noContact(Answers answers) {
        var channel = answers.one(Channel.class, "a");
        contact = channel == null ? null : new SafeContact(channel, "", "", "", "", "");
        return this;
    }

    Sheet contact(Answers answers) {
        contact =
                new SafeContact(
                        or(answers.one(Channel.class, "channel"), Channel.CALL),
                        answers.text("address"),
                        answers.text("hours"),
                        answers.text("who"),
                        answers.text("code"),
                        answers.text("neutral"));
        return this;
    }

    Sheet story(Answers answers) {
        kinds = answers.all(Telling.Kind.class, "kind");
        story = answers.text("story");
        return this;
    }

    Sheet receiver(Answers answers) {
        receiver = answers.one(Receiver.class, "receiver");
        return this;
    }

    Sheet older(Answers answers) {
        older = answers.text("older");
        return this;
    }

    /** Ticked or not, as the summary was sent. */
    Sheet official(Answers answers) {
        official = answers.has("official") ? Answer.YES : Answer.NOT_SAID;
        return this;
    }

    Telling done() {
        return new Telling(
                whom,
                danger,
                area,
                place,
                kinds.isEmpty() ? Set.of() : EnumSet.copyOf(kinds),
                story,
                wishes.isEmpty() ? Set.of() : EnumSet.copyOf(wishes),
                official,
                receiver,
                contact,
                List.copyOf(before.people()),
                language,
                older);
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
