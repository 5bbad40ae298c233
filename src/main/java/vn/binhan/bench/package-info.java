/** Measurements beside a named baseline in the same run; never tests. */
@NullMarked
package vn.binhan.bench;

import org.jspecify.annotations.NullMarked;
