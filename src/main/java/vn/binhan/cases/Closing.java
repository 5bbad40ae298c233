package vn.binhan.cases;

/** Why a case is closed; that an order has lapsed is no reason. */
enum Closing {
    NEEDS_MET,
    SHE_ASKS,
    /** After the attempts that were agreed with her as safe. */
    LOST_CONTACT,
    MOVED,
    DEATH,
    /** The same matter is worked on in another case. */
    DUPLICATE;

    /** What she says of the help; not asked is not the same as declined. */
    enum HerView {
        FEELS_SAFE,
        PARTLY,
        NOT_HELPED,
        DECLINED,
        NOT_ASKED
    }
}
