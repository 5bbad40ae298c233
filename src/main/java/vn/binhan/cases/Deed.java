package vn.binhan.cases;

import vn.binhan.chronicle.Kind;

/** What a person does to a case as a whole; its words are {@code cases.deed.…}. */
enum Deed implements Kind {
    BEGIN,
    /** She agrees to be helped, knowing what the law obliges to pass on. */
    AGREE,
    /** She does not want a case; she keeps the way back. */
    DECLINE,
    ASSESS,
    PLAN,
    /** A visit, a call, a conversation, something arranged. */
    NOTE,
    CONFER,
    ASK_AFTER,
    /** A supervisor looked through the case. */
    REVIEW,
    ASK_CLOSURE,
    CLOSE,
    /** The second person finds that it is too early. */
    KEEP_OPEN,
    /** What is on paper of a closed case went to the archive of the office. */
    ARCHIVE,
    REOPEN;

    @Override
    public String key() {
        return "case." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
