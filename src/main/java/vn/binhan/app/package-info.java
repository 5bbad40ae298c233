/** The entrance: starts the database and the server, lists the rooms, holds the command line. */
@NullMarked
package vn.binhan.app;

import org.jspecify.annotations.NullMarked;
