package vn.binhan.parties;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.kinship.Kinship;
import vn.binhan.vault.Identity;
import vn.binhan.vault.Vault;

/**
 * Asks from an open case whether a person has another one. Here it is only allowed and written
 * down, with whom it is about; the inspector hears of those who search for themselves or their kin.
 */
final class SearchPeople implements OnHeldCase<SearchPeople.Command, SearchPeople.Command> {

    record Command(CaseRef ref, Identity query) {}

    private final CaseFiles files;
    private final PartyStore parties;
    private final Kinship kinship;
    private final Vault vault;

    SearchPeople(CaseFiles files, PartyStore parties, Kinship kinship, Vault vault) {
        this.files = files;
        this.parties = parties;
        this.kinship = kinship;
        this.vault = vault;
    }

    @Override
    public Operation operation() {
        return Operation.SEARCH_PEOPLE;
    }

    @Override
    public @Nullable Facts read(Command command) {
        return files.hold(command.ref())
                .map(held -> new Facts(held, vault.closed().orElse(null)))
                .orElse(null);
    }

    @Override
    public Decision<Command> decide(Command command, Facts facts, Actor actor, Instant now) {
        var closed = facts.closed();
        if (closed != null) {
            return Decision.refuse(closed.key(), closed.values().toArray());
        }
        if (!facts.isOpen()) {
            return Decision.refuse("parties.refused.search.closed");
        }
        var query = command.query();
        var enough =
                query.citizenNumber() != null
                        || !query.phones().isEmpty()
                        || !query.name().isBlank();
        return enough
                ? Decision.accept(command)
                : Decision.refuse("parties.refused.search.nothing");
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        var person = actor.person();
        var equal =
                vault.matches(decided.ref().province(), decided.query(), kinship.circleOf(person));
        parties.searched(person, now, about(equal));
        return decided.ref().toString();
    }

    /** What agreement with the searcher's own circle says. */
    static PartyStore.About about(Set<Identity.Field> equal) {
        if (equal.isEmpty()) {
            return PartyStore.About.OTHERS;
        }
        return equal.equals(Set.of(Identity.Field.NAME_AND_YEAR))
                ? PartyStore.About.POSSIBLY_KIN
                : PartyStore.About.SELF_OR_KIN;
    }
}
