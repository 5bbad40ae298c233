/**
 * Measures towards the person who used violence, above all the no-contact order of the commune's
 * Chair. Each is a dossier of its own, with its own number, key, team and story: whoever works with
 * him is named there alone and learns nothing of where she is. The way from her case to the dossier
 * lies behind the wall of her case and nowhere else.
 */
@NullMarked
package vn.binhan.measures;

import org.jspecify.annotations.NullMarked;
