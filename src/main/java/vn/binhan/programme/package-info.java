/** Issued plans as living work: targets, contents, tasks, bodies, budget, progress, evidence. */
@NullMarked
package vn.binhan.programme;

import org.jspecify.annotations.NullMarked;
