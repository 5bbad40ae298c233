package vn.binhan.incidents;

/** The four forms that Law 13/2022, Article 2 names; several may apply at once. */
enum FormOfViolence {
    PHYSICAL,
    MENTAL,
    SEXUAL,
    ECONOMIC
}
