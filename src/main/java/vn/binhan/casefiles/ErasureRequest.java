package vn.binhan.casefiles;

import java.time.Instant;
import vn.binhan.access.PersonId;
import vn.binhan.vault.Erasure;

/** Somebody asked that a case be erased for good; a second person has to confirm it. */
record ErasureRequest(long number, CaseRef file, PersonId askedBy, Instant askedAt, Erasure why) {}
