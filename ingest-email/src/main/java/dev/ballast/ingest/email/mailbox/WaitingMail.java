package dev.ballast.ingest.email.mailbox;

/** A mail at the server that has not been fetched yet. */
record WaitingMail(long uid, long size) {}
