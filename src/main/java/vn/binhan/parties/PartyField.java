package vn.binhan.parties;

import java.util.UUID;
import vn.binhan.vault.CaseId;
import vn.binhan.vault.FieldClass;
import vn.binhan.vault.FieldContext;

/** What may be known of a person, each sealed alone. */
enum PartyField {
    NAME(FieldClass.IDENTITY),
    BIRTH_YEAR(FieldClass.IDENTITY),
    CITIZEN_NUMBER(FieldClass.IDENTITY),
    PHONE(FieldClass.CONTACT),
    ADDRESS(FieldClass.PLACE);

    private final FieldClass usually;

    PartyField(FieldClass usually) {
        this.usually = usually;
    }

    /** Whether it says where somebody is: what kills if it leaks. */
    boolean isPlace() {
        return usually == FieldClass.PLACE;
    }

    /** Where this field of this person lies; whoever reported has a key of their own. */
    FieldContext of(CaseId file, UUID party, Role role) {
        var kind = role == Role.REPORTER && this != ADDRESS ? FieldClass.REPORTER : usually;
        return new FieldContext(file, kind, "parties/field", name(), party.toString());
    }
}
