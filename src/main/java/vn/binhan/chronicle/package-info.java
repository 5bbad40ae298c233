/**
 * The story of a case: what happened, in order, told once and never changed. Beside each happening
 * stand codes that can be counted; whatever somebody wrote or said lies sealed under the case's
 * key. Rooms above tell and read the story; none keeps a second truth.
 */
@NullMarked
package vn.binhan.chronicle;

import org.jspecify.annotations.NullMarked;
