/**
 * Mediation in her case: only when she freely agrees after her danger was judged, never where
 * danger is high or a crime shows, never the only answer to a serious act, and never instead of a
 * sanction.
 */
@NullMarked
package vn.binhan.mediation;

import org.jspecify.annotations.NullMarked;
