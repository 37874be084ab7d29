/** Mailboxes over IMAP: fetched without touching them, published, and only then remembered as taken. */
@NullMarked
package dev.ballast.ingest.email.mailbox;

import org.jspecify.annotations.NullMarked;
