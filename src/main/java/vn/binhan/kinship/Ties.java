package vn.binhan.kinship;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.casefiles.ConflictSource;
import vn.binhan.vault.Vault;

/** Who is tied to whom, as the vault compares marks with each other and with people of cases. */
final class Ties {
    private final Vault vault;
    private final MarkStore marks;
    private Kinship.Writings writings = (ref, number) -> number;

    Ties(Vault vault, MarkStore marks) {
        this.vault = vault;
        this.marks = marks;
    }

    void of(Kinship.Writings writings) {
        this.writings = writings;
    }

    /**
     * The people of cases who may be who is behind this mark, and whether that is sure by any of
     * what is written of them.
     */
    Map<Someone, Boolean> cases(PersonId person, UUID mark) {
        var alike = vault.alike(person.province(), mark);
        var ids = alike.stream().map(Vault.Alike::party).toList();
        var staff = marks.owners(person.province(), ids).keySet();
        var found = new HashMap<Someone, Boolean>();
        for (var each : alike) {
            if (!staff.contains(each.party())) {
                var ref = new CaseRef(person.province(), each.of().id());
                var party = writings.whose(ref, each.party());
                found.merge(new Someone(ref, party), each.sure(), Boolean::logicalOr);
            }
        }
        return found;
    }

    /** A person of a case. */
    record Someone(CaseRef ref, UUID party) {}

    /** The members of staff to whom this one is tied, whichever of the two declared it. */
    Map<PersonId, ConflictSource> colleagues(PersonId person) {
        var found = new HashMap<PersonId, ConflictSource>();
        for (var mark : marks.of(person)) {
            var seek = mark.relation() == Relation.SELF ? null : Relation.SELF;
            tied(person, mark, seek)
                    .forEach((other, tie) -> found.merge(other, tie, ConflictSource::stronger));
        }
        return found;
    }

    /**
     * Other members of staff one of whose marks is the same person as this mark.
     *
     * @param as only their marks of this relation; absent for those who declared this person as kin
     */
    Map<PersonId, ConflictSource> tied(PersonId person, Mark mark, @Nullable Relation as) {
        var alike = vault.alike(person.province(), mark.id());
        var owners =
                marks.owners(person.province(), alike.stream().map(Vault.Alike::party).toList());
        var found = new HashMap<PersonId, ConflictSource>();
        for (var each : alike) {
            var owner = owners.get(each.party());
            if (owner == null || owner.person().equals(person)) {
                continue;
            }
            if (as == Relation.SELF && owner.relation() == Relation.SELF) {
                found.merge(
                        owner.person(),
                        mark.relation().conflict(each.sure()),
                        ConflictSource::stronger);
            } else if (as == null && owner.relation() != Relation.SELF) {
                found.merge(
                        owner.person(),
                        owner.relation().conflict(each.sure()),
                        ConflictSource::stronger);
            }
        }
        return found;
    }

    List<UUID> self(PersonId person) {
        return marks.of(person).stream()
                .filter(mark -> mark.relation() == Relation.SELF)
                .map(Mark::id)
                .toList();
    }
}
