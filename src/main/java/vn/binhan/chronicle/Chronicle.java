package vn.binhan.chronicle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
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
import vn.binhan.vault.Opening;
import vn.binhan.vault.Purpose;
import vn.binhan.vault.Reader;
import vn.binhan.vault.Vault;
import vn.binhan.vault.VaultFault;

/** The door to the stories of cases. */
public final class Chronicle {
    private final Access access;
    private final CaseFiles files;
    private final Vault vault;
    private final StoryStore store;
    private final ReadStory readStory;
    private final List<BiConsumer<CaseRef, List<Happening>>> whenTold =
            new CopyOnWriteArrayList<>();

    public Chronicle(JdbcClient sql, Access access, CaseFiles files, Vault vault) {
        this.access = access;
        this.files = files;
        this.vault = vault;
        this.store = new StoryStore(sql);
        this.readStory = new ReadStory(files, store);
        files.whenErased(store::remove);
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
    Optional<VaultFault> sealing() {
        return vault.closed();
    }

    /** Tells what a person decided, within their act. */
    void add(StoryAct.Told told, PersonId by, Instant now) {
        add(told.ref(), told.after(), told.drafts(), by, now);
    }

    /**
     * Tells what the program itself decides, behind its wall and in its transaction, after this
     * turn. Somebody who told that turn meanwhile makes it fail.
     */
    public void addByClock(CaseRef ref, int after, List<Draft> drafts, Instant now) {
        add(ref, after, drafts, new PersonId("00", 0), now);
    }

    private void add(CaseRef ref, int after, List<Draft> drafts, PersonId by, Instant now) {
        var added = new ArrayList<StoryStore.Row>();
        var turn = after;
        for (var draft : drafts) {
            turn++;
            var happening =
                    new Happening(
                            turn,
                            draft.kind().key(),
                            draft.at(),
                            now,
                            by,
                            draft.codes(),
                            !draft.words().isEmpty());
            added.add(
                    new StoryStore.Row(
                            happening,
                            draft.words().isEmpty()
                                    ? null
                                    : vault.seal(StoryStore.place(ref, turn), draft.words())));
        }
        store.add(ref, added);
        var all = added.stream().map(StoryStore.Row::happening).toList();
        whenTold.forEach(listener -> listener.accept(ref, all));
    }

    /** Hears, within the transaction that tells it, what was added to which case. */
    public void whenTold(BiConsumer<CaseRef, List<Happening>> listener) {
        whenTold.add(listener);
    }

    /**
     * Opens the words of these happenings for somebody who works on the case: all or none, in their
     * order. The record has it before anything is opened.
     */
    public Opening words(Actor actor, Story story, Purpose purpose, List<Happening> asked) {
        var duty = Rights.dutyFor(actor, Operation.READ_CASE, story.held().subject());
        var ref = story.held().file().ref();
        if (duty.isEmpty()) {
            return new Opening.Absent();
        }
        var sealed =
                access.wall()
                        .as(
                                actor,
                                () ->
                                        store.words(
                                                ref, asked.stream().map(Happening::turn).toList()));
        return vault.open(reader(actor, duty.get()), purpose, sealed);
    }

    private static Reader reader(Actor actor, Duty duty) {
        var person = actor.person();
        return new Reader(
                person.province(),
                person.number(),
                duty.kind().name(),
                duty.organisation().number());
    }
}
