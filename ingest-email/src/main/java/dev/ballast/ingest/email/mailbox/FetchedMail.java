package dev.ballast.ingest.email.mailbox;

import java.time.Instant;

/**
 * @param bytes        the whole mail or its beginning
 * @param fullSize     at the server
 * @param internalDate when the server got it
 */
record FetchedMail(long uid, byte[] bytes, long fullSize, Instant internalDate) {}
