/**
 * A report from any door: sealed, on the disk, acknowledged; kept aside on the disk while the
 * database is away; taken in exactly once; and what its receipt opens.
 */
@NullMarked
package vn.binhan.intake;

import org.jspecify.annotations.NullMarked;
