/**
 * The public face: the home by need, the questions on which somebody reports safely, and the page
 * to which she comes back with her number. It keeps nothing: what was answered travels sealed in
 * the form itself.
 */
@NullMarked
package vn.binhan.telling;

import org.jspecify.annotations.NullMarked;
