/**
 * The way of a report to a living, responsible person: who owns it at this moment, who is asked
 * next, alarms, the duty desk, what must be told to whom at once, and checking what was told.
 */
@NullMarked
package vn.binhan.response;

import org.jspecify.annotations.NullMarked;
