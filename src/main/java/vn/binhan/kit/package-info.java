/** Tools of the house that know no word of the domain: pages, words, forms, routes, SQL. */
@NullMarked
package vn.binhan.kit;

import org.jspecify.annotations.NullMarked;
