/** How long a report may wait for a person, as a province sets it; the law names no number. */
@NullMarked
package vn.binhan.servicelevels;

import org.jspecify.annotations.NullMarked;
