package vn.binhan.kinship;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.Outcome;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.casefiles.ConflictSource;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.vault.CaseId;
import vn.binhan.vault.Identity;
import vn.binhan.vault.Vault;

/**
 * The door to conflicts of interest: who declared which kin, and for whom a case must not exist
 * because of its people. Both sides hold a lock of their province while they look, so that a person
 * and a relative who come in at the same moment do not miss each other.
 */
public final class Kinship {
    private final Access access;
    private final CaseFiles files;
    private final Vault vault;
    private final TransactionTemplate transactions;
    private final InstantSource clock;
    private final MarkStore marks;
    private final Ties ties;
    private final DeclareKin declareKin;
    private final EndKin endKin;

    public Kinship(
            JdbcClient sql,
            TransactionTemplate transactions,
            Access access,
            CaseFiles files,
            Vault vault,
            InstantSource clock) {
        this.access = access;
        this.files = files;
        this.vault = vault;
        this.transactions = transactions;
        this.clock = clock;
        this.marks = new MarkStore(sql);
        this.ties = new Ties(vault, marks);
        this.declareKin = new DeclareKin(this, vault);
        this.endKin = new EndKin(this);
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        new KinPages(pages, this, vault).routes(routes);
    }

    /** Of whom a case has more than one writing, each of which the vault has under its number. */
    public interface Writings {
        /** The person of the case who stands behind this number; the number itself if nobody. */
        UUID whose(CaseRef ref, UUID number);
    }

    /** From now on whoever is tied to one of these writings is tied to the person. */
    public void knowsWritings(Writings writings) {
        ties.of(writings);
    }

    /** Within an act that adds people to cases of this province: before the case itself is held. */
    public void beforePeopleOf(String province) {
        marks.besideOtherCases(province);
    }

    /**
     * Within the same act, when a person came into a case or was corrected: keeps the case from
     * every member of staff who is tied to them, and no longer from those who only seemed to be.
     */
    public void personIs(CaseRef ref, UUID party, Instant now) {
        personIs(ref, party, List.of(), now);
    }

    /**
     * The same where something else may be right about them: the case is kept from whoever is tied
     * to them by either.
     *
     * @param others under which numbers the vault has them by that
     */
    public void personIs(CaseRef ref, UUID party, List<UUID> others, Instant now) {
        var alike =
                Stream.concat(Stream.of(party), others.stream())
                        .flatMap(each -> vault.alike(ref.province(), each).stream())
                        .toList();
        var owners = marks.owners(ref.province(), alike.stream().map(Vault.Alike::party).toList());
        var found = new HashMap<PersonId, ConflictSource>();
        for (var each : alike) {
            var owner = owners.get(each.party());
            if (owner != null) {
                var source = owner.relation().conflict(each.sure());
                found.merge(owner.person(), source, ConflictSource::stronger);
                if (owner.relation() == Relation.SELF) {
                    ties.colleagues(owner.person())
                            .forEach((colleague, tie) ->
                                    found.merge(
                                            colleague,
                                            each.sure() ? tie : ConflictSource.POSSIBLE,
                                            ConflictSource::stronger));
                }
            }
        }
        files.conflicts().barOnly(ref, party, found, now);
    }

    /** Within an act that takes a person out of a case: nobody is tied to it through them. */
    public void personWent(CaseRef ref, UUID party, Instant now) {
        files.conflicts().barNobody(ref, party, now);
    }

    /** The marks of a person and their kin, to tell whether they search for themselves. */
    public List<UUID> circleOf(PersonId person) {
        return marks.of(person).stream().map(Mark::id).toList();
    }

    /**
     * Keeps the mark of somebody who is this to the member of staff, and looks through the cases.
     */
    public Outcome declare(Actor actor, Relation relation, Identity identity) {
        var by = actor.duties().getFirst().organisation();
        return perform(actor, new DeclareKin.Command(by, relation, identity, null));
    }

    /** Takes back a relative whom this member of staff declared by mistake. */
    public Outcome takeBack(Actor actor, UUID mark) {
        var by = actor.duties().getFirst().organisation();
        return access.desk().perform(actor, endKin, new EndKin.Command(by, actor.person(), mark));
    }

    /**
     * Takes the name of everybody who has an account and no mark yet: those who were added while
     * the vault was closed, or before it was there.
     */
    public void markEverybody() {
        if (vault.closed().isPresent()) {
            return;
        }
        for (var province : access.provinces()) {
            var marked = marks.marked(province);
            access.names(province)
                    .forEach((number, name) -> {
                        if (!marked.contains(number)) {
                            staffAdded(new PersonId(province, number), name);
                        }
                    });
        }
    }

    /** Takes the mark of a new member of staff: the name only, until they say more. */
    public void staffAdded(PersonId person, String name) {
        if (vault.closed().isPresent() || marks.circle(person).isPresent()) {
            return;
        }
        transactions.executeWithoutResult(_ -> {
            marks.alone(person.province());
            if (marks.circle(person).isEmpty()) {
                var identity = new Identity(name, null, null, List.of());
                keep(person, Relation.SELF, identity, clock.instant());
            }
        });
    }

    /** Keeps a mark and looks through the cases; the caller's transaction has the lock. */
    void keep(PersonId person, Relation relation, Identity identity, Instant now) {
        var circle =
                marks.circle(person)
                        .orElseGet(() -> {
                            var made = CaseId.random(person.province());
                            vault.addCase(made);
                            marks.add(person, made);
                            return made;
                        });
        if (relation == Relation.SELF) {
            marks.of(person).stream()
                    .filter(mark -> mark.relation() == Relation.SELF)
                    .forEach(mark -> end(person, mark, now));
        }
        var numbered = identity.citizenNumber() != null || !identity.phones().isEmpty();
        var mark = new Mark(UUID.randomUUID(), relation, numbered, now);
        vault.keep(circle, mark.id(), identity);
        marks.add(person, mark);
        compare(person, mark, now);
    }

    /**
     * Forgets a mark; the caller's transaction has the lock. What is kept from somebody because of
     * it stays so, whatever is corrected later: nothing could tell any more that it has to. Of the
     * same name alone that holds for relatives only; who says more of themselves is told apart.
     */
    void end(PersonId person, Mark mark, Instant now) {
        bars(person, mark).stream()
                .filter(bar ->
                        mark.relation() != Relation.SELF || bar.source() != ConflictSource.POSSIBLE)
                .forEach(bar -> files.conflicts().keep(bar.ref(), bar.party(), bar.person()));
        marks.end(person, mark.id(), now);
        vault.forget(person.province(), mark.id());
    }

    /** One case that is kept from one person from now on. */
    private record Bar(CaseRef ref, UUID party, PersonId person, ConflictSource source) {}

    /**
     * Keeps from this person every case in which the one behind the new mark is; and where the mark
     * ties two members of staff to each other, the cases of the one from the other as well,
     * whichever of them declared it.
     */
    private void compare(PersonId person, Mark mark, Instant now) {
        bars(person, mark)
                .forEach(bar ->
                        files.conflicts()
                                .bar(
                                        bar.ref(),
                                        bar.party(),
                                        Map.of(bar.person(), bar.source()),
                                        now));
    }

    private List<Bar> bars(PersonId person, Mark mark) {
        var bars = new ArrayList<Bar>();
        ties.cases(person, mark.id())
                .forEach((of, sure) ->
                        bars.add(
                                new Bar(
                                        of.ref(),
                                        of.party(),
                                        person,
                                        mark.relation().conflict(sure))));
        if (mark.relation() == Relation.SELF) {
            ties.colleagues(person)
                    .forEach((other, tie) -> {
                        bars.addAll(between(person, mark.id(), other, tie));
                        ties.self(other)
                                .forEach(
                                        theirs -> bars.addAll(between(other, theirs, person, tie)));
                    });
        } else {
            ties.tied(person, mark, Relation.SELF)
                    .forEach((other, tie) -> {
                        ties.self(person)
                                .forEach(own -> bars.addAll(between(person, own, other, tie)));
                    });
        }
        bars.sort(Comparator.comparing(bar -> bar.ref().id()));
        return bars;
    }

    /** The cases of which the first is one of the people, to be kept from the other. */
    private List<Bar> between(PersonId first, UUID self, PersonId other, ConflictSource tie) {
        var bars = new ArrayList<Bar>();
        ties.cases(first, self)
                .forEach((of, sure) ->
                        bars.add(
                                new Bar(
                                        of.ref(),
                                        of.party(),
                                        other,
                                        sure ? tie : ConflictSource.POSSIBLE)));
        return bars;
    }

    void alone(String province) {
        marks.alone(province);
    }

    List<Mark> of(PersonId person) {
        return marks.of(person);
    }

    Outcome perform(Actor actor, DeclareKin.Command command) {
        return access.desk().perform(actor, declareKin, command);
    }
}
