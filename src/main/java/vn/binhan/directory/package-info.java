/**
 * Who helps where: places and lines with their hours, for whom and at what cost; kept by the body
 * that answers for each, called again twice a year, found by anybody in three taps. Where a shelter
 * lies is sealed.
 */
@NullMarked
package vn.binhan.directory;

import org.jspecify.annotations.NullMarked;
