package vn.binhan.access;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhan.kit.Language;

/**
 * The person who asks or acts, with the duties that hold at this moment.
 *
 * @param presence what was shown at the browser; absent where no browser asks
 */
public record Actor(
        PersonId person,
        String name,
        Language language,
        List<Duty> duties,
        @Nullable Presence presence) {

    /** Somebody who acts where no browser asks. */
    public Actor(PersonId person, String name, Language language, List<Duty> duties) {
        this(person, name, language, duties, null);
    }

    /** The same person as she sits at a browser. */
    public Actor at(Presence there) {
        return new Actor(person, name, language, duties, there);
    }

    /** The same person with these duties. */
    Actor with(List<Duty> held) {
        return new Actor(person, name, language, List.copyOf(held), presence);
    }

    public boolean holds(DutyKind kind) {
        return duties.stream().anyMatch(duty -> duty.kind() == kind);
    }

    /** Whether the person holds a duty of one of these kinds anywhere. */
    boolean holdsAny(Set<DutyKind> kinds) {
        for (var duty : duties) {
            if (kinds.contains(duty.kind())) {
                return true;
            }
        }
        return false;
    }

    /** The organisations in which the person holds a duty of this kind. */
    public List<OrganisationId> organisationsAs(DutyKind kind) {
        return duties.stream().filter(duty -> duty.kind() == kind).map(Duty::organisation).toList();
    }

    /** The organisation that the header shows: that of the first duty, empty without one. */
    public String organisationName() {
        return duties.isEmpty() ? "" : duties.getFirst().organisationName();
    }
}
