/** Plans as they were issued: their heads, and their versions, which never change. */
@NullMarked
package vn.binhan.plans;

import org.jspecify.annotations.NullMarked;
