package vn.binhan.casefiles;

/** Why a case does not exist for somebody, the strongest first. */
public enum ConflictSource {
    /** They are the survivor, the reporter, a witness or the one who used violence. */
    PARTY,
    /** They declared a party as spouse, parent, child, brother or sister. */
    KIN,
    /** They declared a party as a member of their household. */
    HOUSEHOLD,
    /** The survivor, the reporter or a colleague said so. */
    TOLD,
    /** Only the name agrees: the place stays closed to them until the province clears it. */
    POSSIBLE;

    /** The one for which a case is kept away more surely. */
    public static ConflictSource stronger(ConflictSource one, ConflictSource other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
