/** How far a plan is taken up by the plans and bodies below, and who has sent nothing. */
@NullMarked
package vn.binhan.coverage;

import org.jspecify.annotations.NullMarked;
