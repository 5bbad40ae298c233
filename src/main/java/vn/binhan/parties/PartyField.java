package vn.binhan.parties;

import java.util.UUID;
import vn.binhan.vault.CaseId;
import vn.binhan.vault.FieldClass;
import vn.binhan.vault.FieldContext;

/** What may be known of a person, each sealed alone. */
enum PartyField {
    NAME(FieldClass.IDENTITY, "text", "30"),
    BIRTH_YEAR(FieldClass.IDENTITY, "numeric", "4"),
    CITIZEN_NUMBER(FieldClass.IDENTITY, "numeric", "20"),
    PHONE(FieldClass.CONTACT, "tel", "20"),
    ADDRESS(FieldClass.PLACE, "text", "");

    /** The number of what is written first. */
    static final int FIRST = 1;

    private final FieldClass usually;
    private final String inputMode;
    private final String width;

    PartyField(FieldClass usually, String inputMode, String width) {
        this.usually = usually;
        this.inputMode = inputMode;
        this.width = width;
    }

    /** Which keys a telephone shows for its box. */
    String inputMode() {
        return inputMode;
    }

    /** How many signs its box shows; empty fills the column. */
    String width() {
        return width;
    }

    /** Whether it says where somebody is: what kills if it leaks. */
    boolean isPlace() {
        return usually == FieldClass.PLACE;
    }

    /**
     * Where this field of this person lies; whoever reported has a key of their own. Each writing
     * has a place of its own, so that an earlier one cannot be put where the right one lies.
     */
    FieldContext of(CaseId file, UUID party, Role role, int edit) {
        var kind = role == Role.REPORTER && this != ADDRESS ? FieldClass.REPORTER : usually;
        var row = edit == FIRST ? party.toString() : party + "#" + edit;
        return new FieldContext(file, kind, "parties/field", name(), row);
    }
}
