package vn.binhan.incidents;

/** How many persons used violence in one incident, in the steps in which GBVIMS counts them. */
enum UserCount {
    ONE,
    TWO,
    THREE,
    MORE,
    NOT_KNOWN,
    DECLINED,
    NOT_ASKED
}
