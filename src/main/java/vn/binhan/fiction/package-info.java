/**
 * Invented people and what happens to them, for the demonstration, measurements and tests. The same
 * seed and size give the same people; nobody of them exists.
 */
@NullMarked
package vn.binhan.fiction;

import org.jspecify.annotations.NullMarked;
