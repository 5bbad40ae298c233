/** The record of who did what and when; rows are only ever added, and none names a survivor. */
@NullMarked
package vn.binhan.ledger;

import org.jspecify.annotations.NullMarked;
