package vn.binhan.accountability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Decision;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Happening;
import vn.binhan.kit.Formats;
import vn.binhan.ledger.Particulars;

/**
 * A dossier about him as it follows from what happened, in the order in which it really happened:
 * something that is written down late takes its own place, and is refused where the rest would then
 * be impossible.
 */
final class Proceeding {
    private static final int NOT_TOLD = Integer.MAX_VALUE;

    /** One thing that happened; its turn in the story is the number by which it is named. */
    record Event(int turn, Act act, Instant at, Particulars codes) {}

    /**
     * A session of the programme.
     *
     * @param from when it is to be
     * @param came whether he came; absent until that is written down
     */
    record Session(int turn, Instant from, @Nullable Boolean came) {}

    private final Matter matter;
    private final List<Event> events;

    private Proceeding(Matter matter, List<Event> events) {
        this.matter = matter;
        this.events = events;
    }

    /** What follows from this story; empty when it is no dossier of this room. */
    static Optional<Proceeding> of(List<Happening> story) {
        return story.stream()
                .filter(each -> each.is(Act.ASKED))
                .findFirst()
                .flatMap(each -> each.code(Matter.class, "matter"))
                .map(matter -> new Proceeding(matter, events(story)));
    }

    private static List<Event> events(List<Happening> story) {
        return story.stream()
                .flatMap(each -> Act.of(each.kind()).map(act -> event(each, act)).stream())
                .sorted(Comparator.comparing(Event::at))
                .toList();
    }

    private static Event event(Happening told, Act act) {
        return new Event(told.turn(), act, told.at(), told.codes());
    }

    static Proceeding none(Matter matter) {
        return new Proceeding(matter, List.of());
    }

    Matter matter() {
        return matter;
    }

    /** The dossier after this as well, or why it cannot have happened so. */
    Decision<Proceeding> with(Draft draft, Limits limits) {
        var act = Act.of(draft.kind().key()).orElseThrow();
        var added = new Event(NOT_TOLD, act, draft.at(), draft.codes());
        var all = new ArrayList<Event>();
        events.stream().filter(e -> !e.at().isAfter(added.at())).forEach(all::add);
        var place = all.size();
        all.add(added);
        events.stream().filter(e -> e.at().isAfter(added.at())).forEach(all::add);
        for (var i = place; i < all.size(); i++) {
            var before = new Proceeding(matter, all.subList(0, i));
            if (before.refuses(all.get(i), limits)
                    instanceof Decision.Refused<Proceeding> refused) {
                return i == place ? refused : Decision.refuse("accountability.refused.later");
            }
        }
        return Decision.accept(new Proceeding(matter, List.copyOf(all)));
    }

    /** Whether a sanction was decided here for what he did on that day. */
    boolean isSanctionOf(Instant act) {
        return all(Act.SANCTIONED).findAny().isPresent()
                && acted().filter(acted -> day(acted).equals(day(act))).isPresent();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Formats.ZONE);
    }

    /** Why this cannot come next. */
    private Decision<Proceeding> refuses(Event event, Limits limits) {
        if (event.act() == Act.OVERDUE) {
            return Decision.accept(this);
        }
        if (Flow.of(matter, stage(), event.act()).isEmpty()) {
            return Decision.refuse("accountability.refused.stage." + stage());
        }
        return switch (event.act()) {
            case SANCTIONED -> limits.refuses(this, event);
            case SERVED -> must(!isServed(), "accountability.refused.served");
            case GIVEN_BACK -> must(isOfThen(event), "accountability.refused.dated");
            case SUMMONED -> must(after(event, "until"), "accountability.refused.until");
            case SESSION_SET -> must(after(event, "from"), "accountability.refused.from");
            case ATTENDED, ABSENT ->
                    must(session(event).isPresent(), "accountability.refused.session");
            case MEETING_HELD ->
                    must(
                            event.codes().several(Code.Present.class, "present").size()
                                    == Code.Present.values().length,
                            "accountability.refused.present");
            case COMPLETED ->
                    attended() >= planned()
                            ? Decision.accept(this)
                            : Decision.refuse(
                                    "accountability.refused.sessions", attended(), planned());
            default -> Decision.accept(this);
        };
    }

    private Decision<Proceeding> must(boolean holds, String reason) {
        return holds ? Decision.accept(this) : Decision.refuse(reason);
    }

    /** Whether he has the decision, in a way after which it need not be given again. */
    boolean isServed() {
        return all(Act.SERVED)
                .flatMap(event -> event.codes().one(Code.Service.class, "service").stream())
                .anyMatch(Code.Service::isFinal);
    }

    /** Whether the investigators' paper is of a day on which they had the file. */
    private boolean isOfThen(Event back) {
        var passed = last(Act.PASSED_ON).map(event -> day(event.at())).orElseThrow();
        return back.codes()
                .text("dated")
                .map(LocalDate::parse)
                .filter(day -> !day.isBefore(passed) && !day.isAfter(day(back.at())))
                .isPresent();
    }

    /**
     * When the investigators said that it is no crime; empty where they have it, gave it back for
     * another reason, or never had it.
     */
    Optional<Instant> cleared() {
        return last(Act.PASSED_ON, Act.GIVEN_BACK)
                .filter(event -> event.act() == Act.GIVEN_BACK)
                .filter(event ->
                        event.codes()
                                .one(Code.Finding.class, "finding")
                                .filter(Code.Finding::clears)
                                .isPresent())
                .map(Event::at);
    }

    private static boolean after(Event event, String moment) {
        return event.codes().when(moment).filter(at -> !at.isBefore(event.at())).isPresent();
    }

    /** The session that it speaks of, if it was over by then and nothing is written of it. */
    private Optional<Session> session(Event event) {
        var turn = event.codes().count("session").orElse(0);
        return sessions().stream()
                .filter(each -> each.turn() == turn && each.came() == null)
                .filter(each -> !each.from().isAfter(event.at()))
                .findFirst();
    }

    Stage stage() {
        var stage = Stage.NEW;
        for (var event : events) {
            stage = Flow.of(matter, stage, event.act()).map(Flow.Row::to).orElse(stage);
        }
        return stage;
    }

    /** The sessions of the programme, in the order in which they are. */
    List<Session> sessions() {
        return all(Act.SESSION_SET)
                .map(set ->
                        new Session(
                                set.turn(),
                                set.codes().when("from").orElseThrow(),
                                came(set.turn())))
                .sorted(Comparator.comparing(Session::from))
                .toList();
    }

    private @Nullable Boolean came(int turn) {
        return all(Act.ATTENDED, Act.ABSENT)
                .filter(event -> event.codes().count("session").orElse(0) == turn)
                .findFirst()
                .map(event -> event.act() == Act.ATTENDED)
                .orElse(null);
    }

    /** How many sessions he came to. */
    long attended() {
        return all(Act.ATTENDED).count();
    }

    /** How many were planned. */
    long planned() {
        return last(Act.PLANNED).map(event -> event.codes().count("count").orElse(0)).orElse(0L);
    }

    /** What it is for, as it was asked. */
    Optional<Event> asked() {
        return all(Act.ASKED).findFirst();
    }

    /** The moment of the act that a sanction is for, by which its rule is chosen. */
    Optional<Instant> acted() {
        return asked().flatMap(event -> event.codes().when("acted"));
    }

    Optional<Violation> violation() {
        return asked().flatMap(event -> event.codes().one(Violation.class, "violation"));
    }

    Optional<Event> last(Act... acts) {
        return all(acts).reduce((_, later) -> later);
    }

    Stream<Event> all(Act... acts) {
        var wanted = Set.of(acts);
        return events.stream().filter(event -> wanted.contains(event.act()));
    }
}
