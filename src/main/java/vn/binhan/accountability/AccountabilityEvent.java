package vn.binhan.accountability;

import vn.binhan.kit.Log;

/** What this room tells the log. */
sealed interface AccountabilityEvent extends Log.Event {

    /** A dossier could not be looked at; the next round tries again. */
    record NotLookedAt(Class<?> fault) implements AccountabilityEvent {}
}
