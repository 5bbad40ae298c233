package vn.binhan.kinship;

import java.time.Instant;
import java.util.UUID;

/**
 * One person by whom a member of staff may be in conflict: who that is lies in the vault and is
 * shown to nobody, not even to the one who declared it.
 *
 * @param numbered whether a telephone or citizen number was given
 */
record Mark(UUID id, Relation relation, boolean numbered, Instant declaredAt) {}
