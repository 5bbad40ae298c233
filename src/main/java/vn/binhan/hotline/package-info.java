/**
 * The desk of whoever takes calls: one screen on which a call is written down while it is heard,
 * also one in which only yes and no can be said, and handed over with what was agreed to.
 */
@NullMarked
package vn.binhan.hotline;

import org.jspecify.annotations.NullMarked;
