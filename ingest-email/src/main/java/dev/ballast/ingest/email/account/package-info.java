/** What a channel account says about a mailbox: servers, credentials, what to do with mail once it is taken. */
@NullMarked
package dev.ballast.ingest.email.account;

import org.jspecify.annotations.NullMarked;
