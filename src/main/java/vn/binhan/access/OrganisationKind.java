package vn.binhan.access;

/** The kinds of bodies that plans name. */
public enum OrganisationKind {
    GOVERNMENT,
    PEOPLES_COMMITTEE,
    DEPARTMENT,
    UNION,
    COURT_OR_PROCURACY,
    POLICE_OR_ARMY,
    OTHER
}
