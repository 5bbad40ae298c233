/** Whole stories over the real server, from the first word to the end, with their own time. */
package vn.binhan.stories;
