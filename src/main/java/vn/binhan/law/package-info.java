/**
 * What the law sets: legal texts, dated rules, how time is counted, and the days on which the
 * administration works. It decides nothing about a case; whoever runs a case asks it when something
 * is due, and why.
 */
@NullMarked
package vn.binhan.law;

import org.jspecify.annotations.NullMarked;
