/**
 * What could kill if it leaked: sealed fields, the keys that open them, who opened what and why,
 * and the search that finds a person without a readable index.
 */
@NullMarked
package vn.binhan.vault;

import org.jspecify.annotations.NullMarked;
