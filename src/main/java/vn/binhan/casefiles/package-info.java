/**
 * Who may open which case: the people named on it, conflicts of interest, breaking in when somebody
 * is in danger. What a case is about is not here.
 */
@NullMarked
package vn.binhan.casefiles;

import org.jspecify.annotations.NullMarked;
