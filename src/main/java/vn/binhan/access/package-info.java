/**
 * Who may do what: organisations, people, their duties, the table of rights, and the desk at which
 * every act is performed.
 */
@NullMarked
package vn.binhan.access;

import org.jspecify.annotations.NullMarked;
