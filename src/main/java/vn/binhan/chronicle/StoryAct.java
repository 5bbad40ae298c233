package vn.binhan.chronicle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Subject;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.ledger.Particulars;
import vn.binhan.places.UnitKey;

/**
 * An act on a case that tells what happened: it reads the story, decides, and adds to it. The rule
 * of each is {@link #tell}, which knows neither database nor clock.
 */
public abstract class StoryAct<C extends StoryAct.Command>
        implements Action<C, Story, StoryAct.Told> {

    /** What every such command says. */
    public interface Command {
        CaseRef ref();

        /**
         * Up to which turn whoever sends it had the story before them; absent where they had all of
         * it, or where it does not matter.
         */
        default @Nullable Integer seen() {
            return null;
        }
    }

    /** What was decided: these happenings come after that story. */
    public record Told(Story story, List<Draft> drafts) {
        CaseRef ref() {
            return story.held().file().ref();
        }
    }

    private final Chronicle chronicle;

    protected StoryAct(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    /** What is told, or the reason why not. */
    public abstract Decision<List<Draft>> tell(C command, Story story, Actor actor, Instant now);

    /** Whether it is done on a file that came out of a case; otherwise on a case itself. */
    protected boolean onDossier() {
        return false;
    }

    /** Whether it may be done on a case that was closed. */
    protected boolean afterClosing() {
        return false;
    }

    @Override
    public final @Nullable Story read(C command) {
        return chronicle
                .hold(command.ref())
                .filter(story -> chronicle.isDossier(story) == onDossier())
                .orElse(null);
    }

    @Override
    public final Subject subject(C command, Story facts) {
        return facts.held().subject();
    }

    @Override
    public final Decision<Told> decide(C command, Story facts, Actor actor, Instant now) {
        var closed = chronicle.sealing();
        if (closed.isPresent()) {
            return Decision.refuse(closed.get().key(), closed.get().values().toArray());
        }
        if (!facts.isOpen() && !afterClosing()) {
            return Decision.refuse("chronicle.refused.closed");
        }
        return switch (tell(command, facts, actor, now)) {
            case Decision.Refused<List<Draft>>(var reason, var values) ->
                    Decision.refuse(reason, values.toArray());
            case Decision.Accepted<List<Draft>>(var drafts) ->
                    drafts.stream().anyMatch(draft -> draft.at().isAfter(now))
                            ? Decision.refuse("chronicle.refused.future")
                            : Decision.accept(new Told(facts, seen(drafts, command.seen())));
        };
    }

    private static List<Draft> seen(List<Draft> drafts, @Nullable Integer turn) {
        return turn == null ? drafts : drafts.stream().map(draft -> draft.seen(turn)).toList();
    }

    @Override
    public String keep(Told told, Actor actor, Instant now) {
        chronicle.add(told.story(), told.drafts(), actor.person(), now);
        return told.ref().toString();
    }

    @Override
    public Particulars particulars(Told told) {
        if (told.drafts().isEmpty()) {
            return Particulars.none();
        }
        var last = told.drafts().getLast();
        return last.codes().told(last.kind()).moment("happened", last.at());
    }

    @Override
    public @Nullable UnitKey unit(Story facts) {
        return facts.held().file().unit();
    }
}
