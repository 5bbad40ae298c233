/** The money of plans: what each source plans, allocates and spends, year by year. */
@NullMarked
package vn.binhan.budget;

import org.jspecify.annotations.NullMarked;
