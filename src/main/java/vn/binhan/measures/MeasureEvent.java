package vn.binhan.measures;

import vn.binhan.kit.Log;

/** What this room tells the log. */
sealed interface MeasureEvent extends Log.Event {

    /** A dossier could not be looked at; the next round tries again. */
    record NotLookedAt(Class<?> fault) implements MeasureEvent {}
}
