package vn.binhan.incidents;

/**
 * The sixteen acts of domestic violence of Law 13/2022, Article 3, each by its letter; d2 stands
 * for đ. The letters m to q were read in summaries only.
 */
enum ActOfLaw {
    A,
    B,
    C,
    D,
    D2,
    E,
    G,
    H,
    I,
    K,
    L,
    M,
    N,
    O,
    P,
    Q;

    /** The letter as the law prints it. */
    String letter() {
        return this == D2 ? "đ" : name().toLowerCase(java.util.Locale.ROOT);
    }
}
