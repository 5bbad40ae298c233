/** The server: the rooms put together, their pages framed, every address led to its room. */
@NullMarked
package vn.binhan.app;

import org.jspecify.annotations.NullMarked;
