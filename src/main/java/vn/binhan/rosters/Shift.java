package vn.binhan.rosters;

import java.time.DayOfWeek;
import vn.binhan.access.PersonId;

/** One person on duty every week, from a day of the week on. */
record Shift(long number, DayOfWeek day, Span span, PersonId person) {}
