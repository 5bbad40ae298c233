/**
 * The rule book on the screen: people read the rules and the working calendar, reviewers confirm
 * rules and keep the calendar. The rules themselves live in {@code law}.
 */
@NullMarked
package vn.binhan.rulebook;

import org.jspecify.annotations.NullMarked;
