package vn.binhan.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryAct;
import vn.binhan.intake.Telling.SafeContact;
import vn.binhan.intake.Telling.SafeContact.Channel;
import vn.binhan.kit.Json;
import vn.binhan.kit.VietnameseText;
import vn.binhan.ledger.Particulars;

/** Writes down how she agreed to be reached; the newest word counts, also where it is a no. */
final class AgreeContact extends StoryAct<AgreeContact.Command> {
    private static final int FEWEST_FIGURES = 9;

    /** Words that would tell somebody who reads over her shoulder what it is about. */
    private static final List<String> TELLING =
            List.of(
                    "bao luc",
                    "binh an",
                    "cong an",
                    "ly hon",
                    "nan nhan",
                    "tam lanh",
                    "to cao",
                    "tu van",
                    "vu viec",
                    "uy ban");

    record Command(
            CaseRef ref,
            Instant at,
            @Nullable SafeContact contact,
            @Nullable Integer seen,
            @Nullable UUID once)
            implements StoryAct.Command {}

    AgreeContact(Chronicle chronicle) {
        super(chronicle);
    }

    @Override
    public Operation operation() {
        return Operation.WORK_ON_CASE;
    }

    @Override
    public Decision<List<Draft>> tell(Command command, Story story, Actor actor, Instant now) {
        return tell(command);
    }

    static Decision<List<Draft>> tell(Command command) {
        var contact = command.contact();
        if (contact == null) {
            return Decision.refuse("contact.refused.choose");
        }
        var byNumber =
                contact.channel() != Channel.NOT_AT_ALL
                        && contact.channel() != Channel.ONLY_RECEIPT;
        if (byNumber && contact.address().replaceAll("\\D", "").length() < FEWEST_FIGURES) {
            return Decision.refuse("contact.refused.number");
        }
        if (contact.channel() == Channel.TEXT && contact.neutralWords().isBlank()) {
            return Decision.refuse("contact.refused.neutral");
        }
        var words = " " + VietnameseText.key(contact.neutralWords()) + " ";
        if (TELLING.stream().anyMatch(telling -> words.contains(" " + telling + " "))) {
            return Decision.refuse("contact.refused.tells");
        }
        var codes = Particulars.none().code("channel", contact.channel());
        return Decision.accept(
                List.of(new Draft(ContactEvent.AGREED, command.at(), codes, Json.line(contact))));
    }

    /** What counts of what she said: one word, or several by people who knew not of each other. */
    static List<Happening> standing(List<Happening> story) {
        return Story.standing(Story.of(story, ContactEvent.AGREED));
    }

    /** What she said last, whenever it was written down; empty when nothing is in the case. */
    static Optional<Happening> last(List<Happening> story) {
        return Story.of(story, ContactEvent.AGREED).max(Happening.AS_SAID);
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
