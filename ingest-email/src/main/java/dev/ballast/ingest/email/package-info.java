/** The e-mail connector as a service: its configuration, its parts put together, its health. */
@NullMarked
package dev.ballast.ingest.email;

import org.jspecify.annotations.NullMarked;
