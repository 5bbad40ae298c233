package vn.binhan.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.binhan.kit.Language;
import vn.binhan.places.UnitKey;

/** What people tell in the tests. */
public final class Tellings {
    static final Telling.Area COMMUNE =
            new Telling.Area("91", new UnitKey("30337", LocalDate.of(2025, 7, 1)));

    private Tellings() {}

    /** She tells it herself, about this. */
    public static Telling of(String story) {
        return of(story, List.of());
    }

    private static Telling of(String story, List<Telling.Named> people) {
        return new Telling(
                Telling.Whom.SELF,
                Telling.Answer.YES,
                COMMUNE,
                "sau chợ",
                Set.of(Telling.Kind.PHYSICAL),
                story,
                Set.of(Telling.Wish.TALK),
                Telling.Answer.NOT_SAID,
                null,
                new Telling.SafeContact(
                        Telling.SafeContact.Channel.ONLY_RECEIPT, "", "", "", "", ""),
                people,
                Language.VI,
                "");
    }

    static Submission naming(UUID submission, String story, Telling.Named... people) {
        var telling = of(story, List.of(people));
        return new Submission(submission, null, Door.HOTLINE, telling, List.of());
    }

    static Submission sent(UUID submission, String story) {
        return new Submission(submission, null, Door.PUBLIC_PAGE, of(story), List.of());
    }
}
