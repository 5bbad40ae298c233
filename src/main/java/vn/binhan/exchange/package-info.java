/** The public interface for other programs: issued plans as JSON, and whether we are well. */
@NullMarked
package vn.binhan.exchange;

import org.jspecify.annotations.NullMarked;
