/**
 * What she sees of her own case: how it goes, how many people of which duty opened it, words both
 * ways, what she agreed to. It opens by the number of her report together with words that only she
 * knows, or beside whoever works on her case; never by the number alone.
 */
@NullMarked
package vn.binhan.ownview;

import org.jspecify.annotations.NullMarked;
