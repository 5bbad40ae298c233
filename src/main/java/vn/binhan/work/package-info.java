/** What is done about the lines of plans: who has which work, what they report, what is due. */
@NullMarked
package vn.binhan.work;

import org.jspecify.annotations.NullMarked;
