/** A real PostgreSQL, unpacked once per machine and run as the current user on loopback. */
@NullMarked
package dev.ballast.local.database;

import org.jspecify.annotations.NullMarked;
