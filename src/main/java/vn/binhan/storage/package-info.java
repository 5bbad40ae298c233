/**
 * Where everything lies: the folder of an installation with a PostgreSQL of its own, or another
 * one.
 */
@NullMarked
package vn.binhan.storage;

import org.jspecify.annotations.NullMarked;
