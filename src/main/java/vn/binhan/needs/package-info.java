/**
 * What she needs, and what became of each need; referrals that are answered by their receivers. A
 * referral is a file of its own: it carries only what she agreed to pass on, and ends when she says
 * so.
 */
@NullMarked
package vn.binhan.needs;

import org.jspecify.annotations.NullMarked;
