/**
 * A number to come back with: made, checked, stretched and looked up. It knows nothing of what it
 * opens; guessing one is hopeless by the speed at which anybody may look.
 */
@NullMarked
package vn.binhan.receipts;

import org.jspecify.annotations.NullMarked;
