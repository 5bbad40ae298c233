package vn.binhan.papers;

import java.time.Instant;
import vn.binhan.access.PersonId;

/**
 * A paper that somebody began to write and nobody has issued, without what it says.
 *
 * @param edit how often it was kept
 * @param by who wrote last
 */
record Unfinished(PaperKind kind, int edit, Instant at, PersonId by) {}
