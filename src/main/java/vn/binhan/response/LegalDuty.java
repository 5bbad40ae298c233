package vn.binhan.response;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.OrganisationKind;
import vn.binhan.intake.Door;

/**
 * What whoever has a report must do at once, by the door through which it came (Law 13/2022,
 * Articles 19 and 20; Decree 76/2023, Articles 8 and 9).
 *
 * @param rule the rule of the book that says so
 */
record LegalDuty(What what, String rule) {

    /** What is to be done, and to whom it is told. */
    enum What {
        /** Police and border posts act within their power. */
        ACT_AT_ONCE,
        /** The Chair of the commune is told. */
        TELL_CHAIR,
        /** The Chair, or for them the officer, handles it or gives it to somebody. */
        HANDLE_OR_ASSIGN,
        /** Signs of a crime are told to the authority that looks into crimes. */
        TELL_AUTHORITY;

        /** Whether something of hers is passed on, of which she is told before. */
        boolean isNotice() {
            return this == TELL_CHAIR || this == TELL_AUTHORITY;
        }
    }

    /**
     * The duties that this report brings, in the order in which they are due.
     *
     * @param by the kind of body whose people have it now; absent for the province's group
     */
    static List<LegalDuty> of(Door door, @Nullable OrganisationKind by, boolean crime) {
        var all = new ArrayList<LegalDuty>();
        if (by == OrganisationKind.POLICE_OR_ARMY) {
            all.add(new LegalDuty(What.ACT_AT_ONCE, "C1"));
            all.add(new LegalDuty(What.TELL_CHAIR, "C1"));
        } else {
            switch (door) {
                case OFFICER -> {
                    if (by != OrganisationKind.PEOPLES_COMMITTEE) {
                        all.add(new LegalDuty(What.TELL_CHAIR, "C2"));
                    }
                }
                case VILLAGE_HEAD, AGENCY -> all.add(new LegalDuty(What.TELL_CHAIR, "C2"));
                case HOTLINE -> all.add(new LegalDuty(What.TELL_CHAIR, "C3"));
                case PUBLIC_PAGE, COUNTER, LETTER, RECEIPT -> {}
            }
        }
        if (crime) {
            all.add(new LegalDuty(What.TELL_AUTHORITY, door == Door.HOTLINE ? "C3b" : "C4"));
        }
        all.add(new LegalDuty(What.HANDLE_OR_ASSIGN, "C4"));
        return List.copyOf(all);
    }

    /** The name under which it is signed. */
    String key() {
        return what.name();
    }
}
