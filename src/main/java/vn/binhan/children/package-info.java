/**
 * Children hurt by violence or witnesses of it: a file of their own with its sheets, a support plan
 * that somebody else approves, and its clocks (Decree 56/2017). No wording of the official forms
 * could be checked, so the sheets bear our own words and say so.
 */
@NullMarked
package vn.binhan.children;

import org.jspecify.annotations.NullMarked;
