/**
 * How much danger she is in, as far as a person can judge: a short transparent triage of published
 * risk factors, the worker's own judgement above it, and what makes it due again. It is no
 * validated score and is never shown as one. Beside it her safety plan.
 */
@NullMarked
package vn.binhan.risk;

import org.jspecify.annotations.NullMarked;
