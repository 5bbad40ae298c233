package vn.binhan.vault;

import vn.binhan.kit.Log;

/** What the vault tells the log: a few kinds of events, and nothing in them but numbers. */
sealed interface VaultEvent extends Log.Event {

    /** A field did not open: it was changed, cut or moved. */
    record Tampered(CaseId of, FieldClass kind) implements VaultEvent {}

    /** A person reached a limit of openings or searches. */
    record LimitReached(String province, long person, Quota.Limit limit) implements VaultEvent {}

    /** A case that a restored database still held was erased again. */
    record ErasedAgain(CaseId of) implements VaultEvent {}

    /** The last line of the journal was half written by a crash and was dropped. */
    record JournalTorn() implements VaultEvent {}

    /** The only way from this room into the log. */
    static void log(VaultEvent event) {
        Log.warn(event);
    }
}
