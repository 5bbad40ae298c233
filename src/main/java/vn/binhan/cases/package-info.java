/**
 * A survivor's case from the verified report to its end: the steps of the inter-agency method, what
 * is to be done and by when, the list of a worker and of a unit in the order of danger.
 */
@NullMarked
package vn.binhan.cases;

import org.jspecify.annotations.NullMarked;
