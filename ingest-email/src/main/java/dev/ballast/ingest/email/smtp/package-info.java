/** Answers as mail over SMTP: threaded, signed, handed over once, honest about what became of them. */
@NullMarked
package dev.ballast.ingest.email.smtp;

import org.jspecify.annotations.NullMarked;
