/**
 * The numbered tree of a document, with levels inferred from the marks, and what each of its
 * sections is for.
 */
@NullMarked
package vn.binhan.outline;

import org.jspecify.annotations.NullMarked;
