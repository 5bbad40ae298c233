/**
 * Calls and messages to her from her case: by the way, at the hours and in the words that she
 * agreed to, or not at all. Her number is shown only where the policy lets somebody use it now.
 */
@NullMarked
package vn.binhan.contact;

import org.jspecify.annotations.NullMarked;
