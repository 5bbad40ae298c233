package vn.binhan.signin;

import vn.binhan.kit.Log;

/** What is told the log about browsers' sessions. */
sealed interface BrowserEvent extends Log.Event {

    /** What a request changed in its session is only remembered: there was no database. */
    record NotKept(Class<?> fault) implements BrowserEvent {}
}
