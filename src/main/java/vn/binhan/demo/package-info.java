/**
 * The demonstration: invented people at desks in every state, made through the pages themselves.
 */
@NullMarked
package vn.binhan.demo;

import org.jspecify.annotations.NullMarked;
