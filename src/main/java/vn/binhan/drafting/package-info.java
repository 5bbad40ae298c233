/** A plan document received, read, and corrected by a person until it can be issued. */
@NullMarked
package vn.binhan.drafting;

import org.jspecify.annotations.NullMarked;
