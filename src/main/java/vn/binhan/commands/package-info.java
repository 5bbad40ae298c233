/** The command line: what the program can be asked for from a terminal. */
@NullMarked
package vn.binhan.commands;

import org.jspecify.annotations.NullMarked;
