/**
 * How a person proves who she is, and what keeps her session hers: passwords, links, the second
 * factor, idle lock, sign-out.
 */
@NullMarked
package vn.binhan.signin;

import org.jspecify.annotations.NullMarked;
