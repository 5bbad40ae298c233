package vn.binhan.response;

import vn.binhan.kit.Log;

/** What this room tells the log. */
sealed interface ResponseEvent extends Log.Event {

    /** A report could not be looked at; the next round tries again. */
    record NotLookedAt(Class<?> fault) implements ResponseEvent {}

    /** So many reports of a province can be asked of nobody: somebody must be brought on duty. */
    record NobodyThere(String province, int reports) implements ResponseEvent {}
}
