package vn.binhan.chronicle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.Duty;
import vn.binhan.access.Operation;
import vn.binhan.access.Outcome;
import vn.binhan.access.PersonId;
import vn.binhan.access.Rights;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.vault.FieldContext;
import vn.binhan.vault.Opening;
import vn.binhan.vault.Purpose;
import vn.binhan.vault.Reader;
import vn.binhan.vault.Sealed;
import vn.binhan.vault.Vault;
import vn.binhan.vault.VaultFault;

/** The door to the stories of cases. */
public final class Chronicle {
    /** Who tells what the program itself decides. */
    private static final PersonId BY_CLOCK = new PersonId("00", 0);

    private final Access access;
    private final CaseFiles files;
    private final Vault vault;
    private final StoryStore store;
    private final ReadStory readStory;
    private final Writing writing;
    private final List<Consumer<List<Story>>> whenTold = new CopyOnWriteArrayList<>();
    private final Set<String> dossiers = new CopyOnWriteArraySet<>();
    private final Set<String> doors = new CopyOnWriteArraySet<>();

    public Chronicle(JdbcClient sql, Access access, CaseFiles files, Vault vault) {
        this.access = access;
        this.files = files;
        this.vault = vault;
        this.store = new StoryStore(sql);
        this.readStory = new ReadStory(files);
        this.writing = new Writing(sql, access, files, this, vault);
        files.whenErased(store::remove);
        files.whenErased(writing::remove);
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        keepWriting(routes, pages, StoryPages.CASE);
    }

    /**
     * What is written into forms below this address is kept for whoever writes it, like that of a
     * case; a form that was taken is {@link #taken}.
     */
    public void keepWriting(Routes routes, Pages pages, String home) {
        new WritingPages(pages, this, writing, home).routes(routes);
    }

    /**
     * A form was taken: what this person had written into it is part of the case now.
     *
     * @param form where it was sent, below the address of the case
     */
    public void taken(Actor actor, CaseRef ref, String form) {
        writing.sent(actor, ref, form);
    }

    /**
     * The story for somebody who opens a page of the case; that they did is in the record then.
     * Empty when the case is not there for them.
     */
    public Optional<Story> read(Actor actor, CaseRef ref) {
        var found = new AtomicReference<@Nullable Story>();
        var outcome = access.desk().perform(actor, readStory, new ReadStory.Command(ref, found));
        return outcome instanceof Outcome.Done
                ? Optional.ofNullable(found.get())
                : Optional.empty();
    }

    /** What was told of a case, behind the wall of whoever asks in this transaction. */
    public List<Happening> of(CaseRef ref) {
        return store.of(ref);
    }

    /** Within an act: the story, held against change until the transaction ends. */
    Optional<Story> hold(CaseRef ref) {
        return files.hold(ref).map(held -> new Story(held, store.of(ref)));
    }

    /** Why nothing can be sealed now; empty while the vault is live. */
    public Optional<VaultFault> sealing() {
        return vault.closed();
    }

    /**
     * Tells what the program itself decides, behind its wall and in its transaction; empty when
     * there is no such case. What is told depends on the story, which is held until the end.
     */
    public Optional<Story> addByClock(
            CaseRef ref, Function<Story, List<Draft>> drafts, Instant now) {
        return hold(ref).map(story -> add(story, drafts.apply(story), BY_CLOCK, now));
    }

    /** Within an act: tells these after the story, and returns what it is then. */
    Story add(Story story, List<Draft> drafts, PersonId by, Instant now) {
        var ref = story.held().file().ref();
        var added = new ArrayList<StoryStore.Row>();
        for (var draft : drafts) {
            var turn = story.turn() + added.size() + 1;
            var words =
                    draft.words().isEmpty()
                            ? null
                            : vault.seal(StoryStore.place(ref, turn), draft.words());
            added.add(new StoryStore.Row(happening(draft, turn, by, now), words));
        }
        store.add(ref, added);
        var all = new ArrayList<>(story.happenings());
        added.forEach(row -> all.add(row.happening()));
        var after = new Story(story.held(), List.copyOf(all));
        whenTold.forEach(listener -> listener.accept(List.of(after)));
        return after;
    }

    /** A new case and what its story begins with. */
    public record Beginning(CaseFiles.Held held, List<Draft> drafts) {}

    /**
     * Within an act that opens new cases: their stories begin with this.
     *
     * @param sealing of the keys that were made for these cases
     */
    public void begin(
            List<Beginning> cases,
            BiFunction<FieldContext, String, Sealed> sealing,
            PersonId by,
            Instant now) {
        var rows = new ArrayList<StoryStore.Of>();
        var stories = new ArrayList<Story>();
        for (var begun : cases) {
            var ref = begun.held().file().ref();
            var told = new ArrayList<Happening>();
            for (var draft : begun.drafts()) {
                var happening = happening(draft, told.size() + 1, by, now);
                var words =
                        happening.words()
                                ? sealing.apply(
                                        StoryStore.place(ref, happening.turn()), draft.words())
                                : null;
                rows.add(new StoryStore.Of(ref, new StoryStore.Row(happening, words)));
                told.add(happening);
            }
            stories.add(new Story(begun.held(), List.copyOf(told)));
        }
        store.begin(rows);
        whenTold.forEach(listener -> listener.accept(stories));
    }

    private static Happening happening(Draft draft, int turn, PersonId by, Instant now) {
        return new Happening(
                turn,
                draft.kind().key(),
                draft.at(),
                now,
                by,
                draft.codes(),
                !draft.words().isEmpty());
    }

    /**
     * What came out of a case for somebody else is a file of its own, whose story begins with this:
     * it is worked on at its own pages and never as a case.
     */
    public void dossiersBeginWith(Kind kind) {
        dossiers.add(kind.key());
    }

    /** Whether it is such a file. */
    public boolean isDossier(Story story) {
        return !story.happenings().isEmpty()
                && dossiers.contains(story.happenings().getFirst().kind());
    }

    /** What was written beside this opens only at a page of its own, never with the whole story. */
    public void opensOnlyAtItsDoor(Kind kind) {
        doors.add(kind.key());
    }

    /** Whether this opens with the rest of the story. */
    boolean opensWithStory(Happening told) {
        return !doors.contains(told.kind());
    }

    /** Hears, within the transaction that tells it, how a story stands after each telling. */
    public void whenTold(Consumer<Story> listener) {
        whenAllTold(stories -> stories.forEach(listener));
    }

    /** The same for somebody who takes those that are told together in one piece. */
    public void whenAllTold(Consumer<List<Story>> listener) {
        whenTold.add(listener);
    }

    /**
     * What was written beside happenings, opened on record, or why it stays closed.
     *
     * @param texts the words by their turn
     * @param stopped the reason as a key of the words files; empty where they were opened
     */
    public record Words(Map<Integer, String> texts, String stopped, List<Object> values) {
        private static Words stopped(String reason, Object... values) {
            return new Words(Map.of(), reason, List.of(values));
        }

        public boolean isOpen() {
            return stopped.isEmpty();
        }

        /** Words of a case are told to no log. */
        @Override
        public String toString() {
            return isOpen() ? "open" : stopped;
        }
    }

    /**
     * Opens what was written beside these happenings for somebody who is named on the case: all or
     * nothing. The record has it before anything is opened.
     */
    public Words words(Actor actor, Story story, Purpose purpose, List<Happening> asked) {
        var worded = asked.stream().filter(Happening::words).toList();
        var duty = Rights.dutyFor(actor, Operation.READ_CASE, story.held().subject());
        if (duty.isEmpty()) {
            return Words.stopped("chronicle.words.notnow");
        }
        if (worded.isEmpty()) {
            return new Words(Map.of(), "", List.of());
        }
        var ref = story.held().file().ref();
        var turns = worded.stream().map(Happening::turn).toList();
        var sealed = access.wall().as(actor, () -> store.words(ref, turns));
        try {
            return switch (vault.open(reader(actor, duty.get()), purpose, sealed)) {
                case Opening.Shown shown -> {
                    var texts = new HashMap<Integer, String>();
                    for (var i = 0; i < turns.size(); i++) {
                        texts.put(turns.get(i), shown.text(i));
                    }
                    yield new Words(texts, "", List.of());
                }
                case Opening.Exhausted(var limit, var again) ->
                        Words.stopped("vault.quota." + limit, Formats.minute(again));
                case Opening.Absent() -> Words.stopped("chronicle.words.notnow");
            };
        } catch (VaultFault fault) {
            return Words.stopped(fault.key(), fault.values().toArray());
        }
    }

    static Reader reader(Actor actor, Duty duty) {
        var person = actor.person();
        return new Reader(
                person.province(),
                person.number(),
                duty.kind().name(),
                duty.organisation().number());
    }
}
