/** How a corrected draft becomes a plan or its next version, and how a next draft begins. */
@NullMarked
package vn.binhan.issuing;

import org.jspecify.annotations.NullMarked;
