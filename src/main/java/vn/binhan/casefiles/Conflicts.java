package vn.binhan.casefiles;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.access.Wall;
import vn.binhan.casefiles.ConflictStore.Because;
import vn.binhan.ledger.Entry;
import vn.binhan.ledger.Ledger;
import vn.binhan.ledger.Particulars;

/** For whom cases must not exist, and because of which person of the case. */
public final class Conflicts {
    /** How the record names the program itself, which has no number among people. */
    private static final String PROGRAM = "PROGRAM";

    private static final long NOBODY = 0;

    private final Wall wall;
    private final FileStore files;
    private final ConflictStore store;
    private final LoneStore lone;
    private final Ledger ledger;
    private final InstantSource clock;
    private final List<Listener> whenBarred = new CopyOnWriteArrayList<>();
    private final List<Follower> whenTied = new CopyOnWriteArrayList<>();
    private final List<HisSide> apart = new CopyOnWriteArrayList<>();

    Conflicts(
            Wall wall,
            FileStore files,
            ConflictStore store,
            LoneStore lone,
            Ledger ledger,
            InstantSource clock) {
        this.wall = wall;
        this.files = files;
        this.store = store;
        this.lone = lone;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The matches of names that this person may judge. */
    List<ConflictStore.Doubt> doubts(PersonId judge) {
        return wall.asClock(() ->
                store.doubts(judge.province()).stream()
                        .filter(doubt -> !doubt.person().equals(judge))
                        .toList());
    }

    /**
     * Writes down for whom this case must not exist from now on. The case is held meanwhile:
     * whoever is being named on it is read before or after, never beside.
     */
    public void bar(CaseRef ref, Map<PersonId, ConflictSource> found, Instant now) {
        bar(ref, null, found, now);
    }

    /** The same because of this person of the case, so that it can be taken back with them. */
    public void bar(
            CaseRef ref, @Nullable UUID party, Map<PersonId, ConflictSource> found, Instant now) {
        wall.asClock(() -> {
            if (files.lock(ref).isPresent()) {
                store.add(ref, Because.of(party), found, now);
                whenBarred.forEach(listener -> listener.barred(ref, found, now));
                if (party != null) {
                    follow(ref, party, now);
                }
            }
            return true;
        });
    }

    /**
     * Within an act that forgets why: because of this person of the case it is kept from somebody,
     * whatever is corrected of that person later.
     */
    public void keep(CaseRef ref, UUID party, PersonId from) {
        wall.asClock(() -> {
            store.keep(ref, party, from);
            return true;
        });
    }

    /** Within an act that takes a person of a case out: nobody is kept from it because of them. */
    public void barNobody(CaseRef ref, UUID party, Instant now) {
        wall.asClock(() -> {
            store.letGo(ref, party);
            return true;
        });
        barOnly(ref, party, Map.of(), now);
    }

    /**
     * Within an act that corrects a person of a case: from now on the case is kept because of them
     * from these people only. What others of the case, a colleague's word or a relative who was
     * taken back stand for stays.
     */
    public void barOnly(CaseRef ref, UUID party, Map<PersonId, ConflictSource> found, Instant now) {
        wall.asClock(() -> {
            if (barOnly(ref, Because.of(party), found, now)) {
                follow(ref, party, now);
            }
            return true;
        });
    }

    /** Whether anybody is tied by it, or is no longer. */
    private boolean barOnly(
            CaseRef ref, Because because, Map<PersonId, ConflictSource> found, Instant now) {
        store.add(ref, because, found, now);
        whenBarred.forEach(listener -> listener.barred(ref, found, now));
        return store.takeBack(ref, because, found, now) || !found.isEmpty();
    }

    /**
     * The same from those who are tied to this person as they stand in another case; what the words
     * of this case say of them is apart.
     */
    public void barCarried(
            CaseRef ref, UUID party, Map<PersonId, ConflictSource> found, Instant now) {
        wall.asClock(() -> {
            barOnly(ref, new Because(party, true), found, now);
            return true;
        });
    }

    /** From whom the case is kept by what itself says of this person, by the strongest reason. */
    public Map<PersonId, ConflictSource> because(CaseRef ref, UUID party) {
        var strongest = new HashMap<PersonId, ConflictSource>();
        wall.asClock(() -> store.standing(ref, Because.of(party)))
                .forEach((person, sources) -> strongest.put(person, Collections.min(sources)));
        return strongest;
    }

    /** Within an act: whoever bore the name of a relative is one, through the same people. */
    void areKin(CaseRef ref, PersonId person, Instant now) {
        var kin = Map.of(person, ConflictSource.KIN);
        var through = store.doubtedThrough(ref, person);
        if (through.isEmpty()) {
            bar(ref, kin, now);
        }
        through.forEach(party -> bar(ref, party, kin, now));
    }

    /** Hears, within its transaction, that other people are tied to a case because of this one. */
    public interface Follower {
        void changed(CaseRef ref, UUID party, Instant now);
    }

    /** Tells this follower from now on. */
    public void whenTied(Follower follower) {
        whenTied.add(follower);
    }

    private void follow(CaseRef ref, UUID party, Instant now) {
        whenTied.forEach(follower -> follower.changed(ref, party, now));
    }

    /** Hears, within its transaction, from whom a case is kept: what came out of it is, too. */
    public interface Listener {
        void barred(CaseRef ref, Map<PersonId, ConflictSource> found, Instant now);
    }

    /** Tells this listener from now on. */
    public void whenBarred(Listener listener) {
        whenBarred.add(listener);
    }

    /**
     * Files that came out of a case, for those who work with him: nothing of her place comes in.
     */
    public interface HisSide {
        /** Whether this is such a file. */
        boolean has(CaseFile file);

        /** Whether this person may be named on it. */
        boolean mayBeNamed(CaseFile file, PersonId person);
    }

    /** From now on such files are kept apart. */
    public void keepApart(HisSide files) {
        apart.add(files);
    }

    /** Whether those who work with him have this file: no place of anybody else comes into it. */
    public boolean isOnHisSide(CaseFile file) {
        return apart.stream().anyMatch(side -> side.has(file));
    }

    boolean leavesOut(CaseFile file, PersonId person) {
        return apart.stream().anyMatch(side -> side.has(file) && !side.mayBeNamed(file, person));
    }

    /** Keeps the second case from everybody from whom the first is kept. */
    public void carryOver(CaseRef from, CaseRef to, Instant now) {
        wall.asClock(() -> {
            var found = new HashMap<PersonId, ConflictSource>();
            files.find(from)
                    .ifPresent(known -> {
                        known.doubted()
                                .forEach(person -> found.put(person, ConflictSource.POSSIBLE));
                        known.barred().forEach(person -> found.put(person, ConflictSource.TOLD));
                    });
            if (!found.isEmpty()) {
                bar(to, found, now);
            }
            return true;
        });
    }

    /** From how many people the case is kept because of this person of it. */
    public int barredBy(CaseRef ref, UUID party) {
        return because(ref, party).size();
    }

    /**
     * An open case that would lie with nobody.
     *
     * @param barred for whom it does not exist
     * @param named who is named on it and is on duty
     */
    public record Unanswered(
            CaseRef ref, OrganisationId holder, Set<PersonId> barred, Set<PersonId> named) {}

    /** The open cases of which nobody may know any more, or whose unit has a head in conflict. */
    public List<Unanswered> unanswered() {
        // Each by itself: the word of who asks is good for a minute only.
        return wall.asClock(lone::all).stream()
                .flatMap(each -> wall.asClock(() -> around(each)).stream())
                .toList();
    }

    private Optional<Unanswered> around(LoneStore.Lone each) {
        return files.find(each.ref())
                .map(known ->
                        new Unanswered(
                                each.ref(),
                                each.holder(),
                                known.barred(),
                                lone.atWork(each.ref())));
    }

    /**
     * The program itself gives a case to somebody of this unit, who is named on it from now on; on
     * record, and without a word to anybody from whom it is kept. Whether it could still be given.
     */
    public boolean passOn(CaseRef ref, OrganisationId unit, PersonId to) {
        var now = clock.instant();
        return wall.asClock(() ->
                files.lock(ref)
                        .filter(known -> known.file().state() == CaseFile.State.OPEN)
                        .filter(known -> !known.barred().contains(to))
                        .map(known -> passOn(known, unit, to, now))
                        .isPresent());
    }

    private Known passOn(Known known, OrganisationId unit, PersonId to, Instant now) {
        var ref = known.file().ref();
        if (!known.file().holder().equals(unit)) {
            lone.giveTo(ref, unit);
        }
        if (known.members().stream().noneMatch(m -> m.holdsAt(now) && m.person().equals(to))) {
            files.name(ref, to, Membership.Reason.TAKES_OVER, now, now.plus(OpenCase.LONGEST));
        }
        ledger.append(
                new Entry(
                        ref.province(),
                        now,
                        NOBODY,
                        PROGRAM,
                        unit.number(),
                        "PASS_CASE_ON",
                        ref.subject(),
                        known.file().unit(),
                        Particulars.none().numbered("to", to.province(), to.number())));
        return known;
    }
}
