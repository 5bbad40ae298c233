package vn.binhan.app;

import java.nio.file.Path;
import vn.binhan.kit.Log;

/** What the entrance tells the log. */
sealed interface AppEvent extends Log.Event {

    /** A part did not close at the program's end. */
    record NotClosed(Class<?> part) implements AppEvent {}

    /** A request that no form of ours sends. */
    record Malformed() implements AppEvent {}

    /** Not even the page for faults could be shown. */
    record NoFaultPage() implements AppEvent {}

    /** The database lets its owner make no login for daily work. */
    record NoOwnLogin(String sqlState) implements AppEvent {}

    /** What a killed program left is still in use. */
    record StillInUse(Path path) implements AppEvent {}

    /** The database ended by itself and is started again; its own log says why. */
    record DatabaseEnded(Path log) implements AppEvent {}

    /** The database could not be started again. */
    record DatabaseStays(Path log) implements AppEvent {}

    /** The database did not end in time. */
    record DatabaseGoesOn(boolean atOnce) implements AppEvent {}

    /** A round of what the program does by itself failed; the next one tries again. */
    record RoundFailed(Class<?> fault) implements AppEvent {}
}
