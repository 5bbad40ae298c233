/**
 * Official papers out of cases and dossiers, in the layout of Decree 30/2020: filled from templates
 * that an office may edit, numbered in the office's register, sealed under the key of the case they
 * belong to. What a paper may hold follows from its kind and from who gets it, and every value says
 * where it came from.
 */
@NullMarked
package vn.binhan.papers;

import org.jspecify.annotations.NullMarked;
