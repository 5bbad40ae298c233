/** Places as people look them up: search, the history of one unit, reforms and their undoing. */
@NullMarked
package vn.binhan.gazetteer;

import org.jspecify.annotations.NullMarked;
