package vn.binhan.response;

import vn.binhan.kit.Log;

/** What this room tells the log. */
sealed interface ResponseEvent extends Log.Event {

    /** A report could not be looked at; the next round tries again. */
    record NotLookedAt(Class<?> fault) implements ResponseEvent {}
}
