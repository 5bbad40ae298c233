/** Issued plans as living work: their lines as a tree, and how each part of it stands. */
@NullMarked
package vn.binhan.programme;

import org.jspecify.annotations.NullMarked;
