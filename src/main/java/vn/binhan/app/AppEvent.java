package vn.binhan.app;

import vn.binhan.kit.Log;

/** What the server tells the log. */
sealed interface AppEvent extends Log.Event {

    /** A request that no form of ours sends. */
    record Malformed() implements AppEvent {}

    /** Not even the page for faults could be shown. */
    record NoFaultPage() implements AppEvent {}

    /** A round of what the program does by itself failed; the next one tries again. */
    record RoundFailed(Class<?> fault) implements AppEvent {}
}
