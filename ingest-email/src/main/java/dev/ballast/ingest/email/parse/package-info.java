/** One raw mail to one inbound message, a pure function: no clock, no network, nothing thrown. */
@NullMarked
package dev.ballast.ingest.email.parse;

import org.jspecify.annotations.NullMarked;
