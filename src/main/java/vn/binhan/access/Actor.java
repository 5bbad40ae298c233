package vn.binhan.access;

import java.util.List;
import vn.binhan.kit.Language;

/** The person who asks or acts, with the duties that hold at this moment. */
public record Actor(PersonId person, String name, Language language, List<Duty> duties) {

    public boolean holds(DutyKind kind) {
        return duties.stream().anyMatch(duty -> duty.kind() == kind);
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
