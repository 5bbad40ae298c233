package vn.binhan.incidents;

/** What somebody does with much difficulty or not at all; the words are our own. */
enum Difficulty {
    SEEING,
    HEARING,
    WALKING,
    REMEMBERING,
    CARING_FOR_ONESELF,
    COMMUNICATING
}
