/**
 * The people of a case: survivor, the person who used violence, children, reporter, witnesses. What
 * is known of them lies sealed; it opens for a purpose and after the record has it.
 */
@NullMarked
package vn.binhan.parties;

import org.jspecify.annotations.NullMarked;
