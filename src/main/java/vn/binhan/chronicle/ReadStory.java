package vn.binhan.chronicle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.Subject;
import vn.binhan.access.Wall;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.places.UnitKey;

/** Reads the story of a case. Reading is an act: it stands in the record before it is shown. */
final class ReadStory implements Action<ReadStory.Command, Story, Story> {

    /**
     * @param found the story as the act read it, to be shown once the act is done
     */
    record Command(CaseRef ref, AtomicReference<@Nullable Story> found) {}

    private final CaseFiles files;
    private final String rows;

    ReadStory(CaseFiles files) {
        this(files, StoryStore.WITH_COVER);
    }

    /**
     * @param rows how cover and story are asked for; another text only to measure what walls cost
     */
    ReadStory(CaseFiles files, String rows) {
        this.files = files;
        this.rows = rows;
    }

    @Override
    public Operation operation() {
        return Operation.READ_CASE;
    }

    @Override
    public @Nullable Story read(Command command) {
        throw new IllegalStateException("A story is read by somebody");
    }

    @Override
    public @Nullable Story read(Command command, Wall.Asking asking) {
        var happenings = new ArrayList<Happening>();
        var story =
                files.see(
                                command.ref(),
                                asking,
                                rows,
                                row -> happenings.add(StoryStore.beside(row)))
                        .map(held -> new Story(held, List.copyOf(happenings)))
                        .orElse(null);
        command.found().set(story);
        return story;
    }

    @Override
    public Subject subject(Command command, Story facts) {
        return facts.held().subject();
    }

    @Override
    public Decision<Story> decide(Command command, Story facts, Actor actor, Instant now) {
        return Decision.accept(facts);
    }

    @Override
    public String keep(Story decided, Actor actor, Instant now) {
        return decided.held().file().ref().toString();
    }

    @Override
    public @Nullable UnitKey unit(Story facts) {
        return facts.held().file().unit();
    }
}
