/** Calls to the platforms: bounded in time and size, to known hosts only. */
@NullMarked
package dev.ballast.ingest.social.http;

import org.jspecify.annotations.NullMarked;
