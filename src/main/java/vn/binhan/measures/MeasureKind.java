package vn.binhan.measures;

/** What a dossier is about. */
enum MeasureKind {
    NO_CONTACT,
    COURT_NO_CONTACT
}
