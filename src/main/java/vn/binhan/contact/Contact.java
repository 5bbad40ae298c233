package vn.binhan.contact;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.consents.Consents;
import vn.binhan.intake.Arrived;
import vn.binhan.intake.Intake;
import vn.binhan.intake.Reading;
import vn.binhan.intake.Telling.SafeContact;
import vn.binhan.intake.Telling.Whom;
import vn.binhan.intake.Told;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Json;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.vault.Purpose;

/** The door to every call and message that goes to her from her case. */
public final class Contact {
    /** What stories of cases tell when somebody was with her, whatever came of it. */
    private static final Set<String> WITH_HER =
            Set.of("case.agree", "case.decline", "case.assess", "case.plan", "case.ask_after");

    private final Access access;
    private final Chronicle chronicle;
    private final Intake intake;
    private final InstantSource clock;
    private final Acts acts;

    /** What people do about reaching her, each in its own class. */
    record Acts(
            AgreeContact agree,
            MakeContact make,
            TellResult result,
            TellNoWay noWay,
            CheckNoWay check) {}

    public Contact(Access access, Chronicle chronicle, Intake intake, InstantSource clock) {
        this.access = access;
        this.chronicle = chronicle;
        this.intake = intake;
        this.clock = clock;
        chronicle.opensOnlyAtItsDoor(ContactEvent.AGREED);
        this.acts =
                new Acts(
                        new AgreeContact(chronicle),
                        new MakeContact(chronicle, this::coerced),
                        new TellResult(chronicle),
                        new TellNoWay(chronicle),
                        new CheckNoWay(chronicle));
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        var story = new StoryPages(pages, access, chronicle, clock);
        new ContactPages(pages, story, this).routes(routes);
    }

    /**
     * How she may be reached, opened on record for somebody who works on her case.
     *
     * @param turn the turn of the story that says so; 0 where only her report does
     * @param stopped why it stays closed, as a key with values; empty where it is open
     */
    record Known(@Nullable SafeContact contact, int turn, String stopped, List<Object> values) {
        @Override
        public String toString() {
            return "known contact";
        }
    }

    /** What she agreed to in her case; before that, what her report said. */
    Known known(Actor actor, Story story) {
        var last = AgreeContact.last(story.happenings());
        if (last.isEmpty()) {
            return ofReport(actor, story.held().file().ref());
        }
        var turn = last.get().turn();
        if (AgreeContact.standing(story.happenings()).size() > 1) {
            return new Known(null, turn, "contact.refused.disputed", List.of());
        }
        var words = chronicle.words(actor, story, Purpose.WORK_ON_CASE, List.of(last.get()));
        var text = words.texts().get(turn);
        return text == null
                ? new Known(null, turn, words.stopped(), words.values())
                : new Known(Json.read(text, SafeContact.class), turn, "", List.of());
    }

    private Known ofReport(Actor actor, CaseRef ref) {
        return switch (intake.read(actor, ref, Purpose.WORK_ON_CASE)) {
            case Reading.Shown<Told>(var told) -> new Known(hers(told), 0, "", List.of());
            case Reading.Stopped<Told>(var why, var values) -> new Known(null, 0, why, values);
            case Reading.Absent<Told> _ -> new Known(null, 0, "", List.of());
        };
    }

    /** What she said herself; whoever told it about her gave a way to themselves. */
    static @Nullable SafeContact hers(Told told) {
        var byOthers =
                told.stories().stream()
                        .anyMatch(story ->
                                story.whom() != Whom.SELF && story.whom() != Whom.NOT_SAID);
        return byOthers || told.contacts().isEmpty() ? null : told.contacts().getLast();
    }

    /**
     * The attempts in which she was not reached, each within what she had agreed to then, one of a
     * day, since somebody was last with her or heard her: an older one is no sign that contact is
     * lost, nor is one of which nobody said what came of it.
     */
    public static List<Happening> attempts(List<Happening> story, Instant since) {
        var results = results(story);
        var heard = heard(story, since);
        var days = new HashSet<LocalDate>();
        return Story.of(story, ContactEvent.MADE)
                .filter(made -> !made.at().isBefore(heard))
                .filter(made -> results.containsKey(made.turn()))
                .filter(made -> results.get(made.turn()) != ContactEvent.Result.REACHED)
                .filter(made -> days.add(LocalDate.ofInstant(made.at(), Formats.ZONE)))
                .toList();
    }

    /** When somebody was last with her or heard her, but not before that moment. */
    static Instant heard(List<Happening> story, Instant since) {
        var results = results(story);
        return story.stream()
                .filter(told -> isHeard(told, results))
                .map(Happening::at)
                .filter(since::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(since);
    }

    /**
     * Whether contact with her is lost because nobody has a safe way to reach her: somebody said so
     * since she was last heard, she had time to come back by herself, and a second person found
     * that it is so.
     */
    public static boolean isWithoutWay(List<Happening> story, Instant since) {
        return NoWay.of(story, heard(story, since)).filter(NoWay::isChecked).isPresent();
    }

    /** Whether an act of this kind is done with her, whatever comes of it. */
    public static boolean isWithHer(String kind) {
        return WITH_HER.contains(kind);
    }

    private static boolean isHeard(Happening told, Map<Integer, ContactEvent.Result> results) {
        return told.is(ContactEvent.AGREED)
                || isWithHer(told.kind())
                || Consents.isWord(told)
                || told.is(ContactEvent.MADE)
                        && results.get(told.turn()) == ContactEvent.Result.REACHED;
    }

    /** What came of the calls and texts, by the turn that made them. */
    static Map<Integer, ContactEvent.Result> results(List<Happening> story) {
        var all = new HashMap<Integer, ContactEvent.Result>();
        Story.of(story, ContactEvent.ENDED)
                .forEach(told ->
                        told.code(ContactEvent.Result.class, "result")
                                .ifPresent(result ->
                                        all.put(
                                                (int) told.codes().count("made").orElse(0),
                                                result)));
        return all;
    }

    boolean coerced(CaseRef ref) {
        return intake.arrived(ref).map(Arrived::coerced).orElse(false);
    }

    Instant now() {
        return clock.instant();
    }

    Access access() {
        return access;
    }

    Chronicle chronicle() {
        return chronicle;
    }

    Acts acts() {
        return acts;
    }
}
