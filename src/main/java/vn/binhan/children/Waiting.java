package vn.binhan.children;

import java.time.Instant;

/**
 * What a child's file waits for, for the page of the case from which it came, as far as the file
 * exists for whoever looks.
 */
public record Waiting(What what, Instant by) {

    /** What is waited for. */
    public enum What {
        /** An approved plan (rule C10). */
        PLAN,
        /** The word on a separation (rule C17). */
        SEPARATION
    }
}
