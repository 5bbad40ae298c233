package vn.binhan.ledger;

/** A kind of thing that happens, out of a list in the code; its key is kept for good. */
public interface FactKind {
    /** The room and a word, for example {@code risk.judged}. */
    String key();
}
