package vn.binhan.parties;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * One person of a case as far as it may be seen without opening: what they are to it and which
 * things are known of them.
 */
record Party(UUID id, Role role, Instant addedAt, Set<PartyField> known) {}
