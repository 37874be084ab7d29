/** A real mail server for tests and measurements: Debian's Dovecot, in a directory of its own. */
@NullMarked
package dev.ballast.testkit.mail;

import org.jspecify.annotations.NullMarked;
