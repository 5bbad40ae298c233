package vn.binhan.access;

import java.util.List;

/** What became of an act at the desk. */
public sealed interface Outcome {

    /** It is kept, and on the disk; the result names what came of it, for example a new number. */
    record Done(String result) implements Outcome {}

    /** A rule refused it; nothing changed. */
    record Refused(String reason, List<Object> values) implements Outcome {}

    /** The person has no right to it; nothing changed. */
    record Denied() implements Outcome {}
}
