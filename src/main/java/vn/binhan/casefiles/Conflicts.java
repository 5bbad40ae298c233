package vn.binhan.casefiles;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.binhan.access.PersonId;

/**
 * Who must never learn of a case. People are known here only by marks: keyed, irreversible values
 * of a citizen number, a telephone, a name with year of birth, an address; equal marks mean the
 * same one.
 */
final class Conflicts {

    /** Why a case does not exist for somebody, the strongest first. */
    enum Source {
        /** They are the survivor, the reporter, a witness or the one who used violence. */
        PARTY,
        /** They declared a party as spouse, parent, child, brother or sister. */
        KIN,
        /** They live in the household of a party. */
        HOUSEHOLD,
        /** Only name and year of birth agree: barred until the province clears it. */
        POSSIBLE,
        /** The survivor, the reporter or a colleague said so. */
        TOLD
    }

    /**
     * The marks of one person.
     *
     * @param sure marks that only this person bears: citizen number, own telephone
     * @param likely marks that few people share: name and year of birth
     * @param households marks of the addresses where they live
     */
    record Marks(Set<String> sure, Set<String> likely, Set<String> households) {}

    /** A member of staff with the kin they declared. */
    record StaffMember(PersonId person, Marks self, List<Marks> kin) {}

    private Conflicts() {}

    /**
     * The staff for whom a case with these parties must not exist, each with the strongest reason.
     */
    static Map<PersonId, Source> among(List<Marks> parties, List<StaffMember> staff) {
        var found = new HashMap<PersonId, Source>();
        for (var member : staff) {
            var reasons = EnumSet.noneOf(Source.class);
            for (var party : parties) {
                compare(party, member, reasons);
            }
            if (!reasons.isEmpty()) {
                found.put(member.person(), Collections.min(reasons));
            }
        }
        return found;
    }

    private static void compare(Marks party, StaffMember member, Set<Source> reasons) {
        if (meet(party.sure(), member.self().sure())) {
            reasons.add(Source.PARTY);
        }
        if (meet(party.households(), member.self().households())) {
            reasons.add(Source.HOUSEHOLD);
        }
        if (meet(party.likely(), member.self().likely())) {
            reasons.add(Source.POSSIBLE);
        }
        for (var kin : member.kin()) {
            if (meet(party.sure(), kin.sure())) {
                reasons.add(Source.KIN);
            } else if (meet(party.likely(), kin.likely())
                    || meet(party.households(), kin.households())) {
                reasons.add(Source.POSSIBLE);
            }
        }
    }

    private static boolean meet(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }
}
