/** What every platform package is made of: a signature check, a parser, a media source and a reply sender. */
@NullMarked
package dev.ballast.ingest.social.platform;

import org.jspecify.annotations.NullMarked;
