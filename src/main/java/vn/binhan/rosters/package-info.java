/**
 * Who is on duty: a unit's week, who stands in, deputies, gaps, and the chain of people who are
 * asked one after the other until somebody may know.
 */
@NullMarked
package vn.binhan.rosters;

import org.jspecify.annotations.NullMarked;
