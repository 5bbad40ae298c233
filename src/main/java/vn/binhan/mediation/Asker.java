package vn.binhan.mediation;

/** Who asks for mediation. */
enum Asker {
    HER,
    HIM,
    FAMILY,
    MEDIATION_TEAM,
    ANOTHER_BODY
}
