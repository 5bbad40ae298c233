/**
 * What happened, in lists that are kept apart: the sixteen acts of the law, the four forms, one
 * GBVIMS type derived by asking in order. Where no list fits, nothing is forced.
 */
@NullMarked
package vn.binhan.incidents;

import org.jspecify.annotations.NullMarked;
