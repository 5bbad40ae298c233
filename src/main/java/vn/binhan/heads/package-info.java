/**
 * The head of a document: where its parts lie, of which type it is, who issued it, when, under
 * which number and title, and for which years.
 */
@NullMarked
package vn.binhan.heads;

import org.jspecify.annotations.NullMarked;
