package vn.binhan.chronicle;

/** A kind of happening; each room lists its own in an enum. */
public interface Kind {
    /** How it is kept for good: the room and a word, for example {@code risk.judged}. */
    String key();
}
