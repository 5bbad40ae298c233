/**
 * Places to sleep: how many are free for whom, one held for an hour, the address shown once to
 * whoever brings her. Lists count places and never say who has one.
 */
@NullMarked
package vn.binhan.shelter;

import org.jspecify.annotations.NullMarked;
