package vn.binhan.rosters;

import java.time.LocalDate;
import vn.binhan.access.PersonId;

/** One person on duty instead of whom the week says, from this day on. */
record StandIn(long number, LocalDate day, Span span, PersonId person) {}
