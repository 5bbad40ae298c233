package vn.binhan.incidents;

/** What is known; the last three are three different things. */
enum Answer {
    YES,
    NO,
    NOT_KNOWN,
    DECLINED,
    NOT_ASKED
}
