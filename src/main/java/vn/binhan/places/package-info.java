/** Administrative units through their reforms: what a place was called, and what it became. */
@NullMarked
package vn.binhan.places;

import org.jspecify.annotations.NullMarked;
