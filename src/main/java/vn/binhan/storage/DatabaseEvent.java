package vn.binhan.storage;

import java.nio.file.Path;
import vn.binhan.kit.Log;

/** What the database and its folder tell the log. */
sealed interface DatabaseEvent extends Log.Event {

    /** A part did not close at the program's end. */
    record NotClosed(Class<?> part) implements DatabaseEvent {}

    /** The database lets its owner make no login for daily work. */
    record NoOwnLogin(String sqlState) implements DatabaseEvent {}

    /** What a killed program left is still in use. */
    record StillInUse(Path path) implements DatabaseEvent {}

    /** The database ended by itself and is started again; its own log says why. */
    record DatabaseEnded(Path log) implements DatabaseEvent {}

    /** The database could not be started again. */
    record DatabaseStays(Path log) implements DatabaseEvent {}

    /** The database did not end in time. */
    record DatabaseGoesOn(boolean atOnce) implements DatabaseEvent {}

    /** Looking after the database failed; the next look tries again. */
    record LookFailed(Class<?> fault) implements DatabaseEvent {}
}
