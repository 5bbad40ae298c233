/**
 * Members of staff, their kin and households, known by marks in the vault only, and the conflicts
 * of interest with the people of cases that follow from them.
 */
@NullMarked
package vn.binhan.kinship;

import org.jspecify.annotations.NullMarked;
