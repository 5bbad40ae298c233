/**
 * What she agreed to, for which purpose and which receiver, in versions that are never changed; and
 * what the law obliges to pass on, of which she is told before. The two are different bases.
 */
@NullMarked
package vn.binhan.consents;

import org.jspecify.annotations.NullMarked;
