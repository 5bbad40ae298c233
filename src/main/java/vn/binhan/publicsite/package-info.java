/** What anybody sees without signing in: where to call for help, and the plans that were issued. */
@NullMarked
package vn.binhan.publicsite;

import org.jspecify.annotations.NullMarked;
