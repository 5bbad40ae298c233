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
    POSSIBLE
}
