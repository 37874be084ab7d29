/** Judge.me product reviews. */
@NullMarked
package dev.ballast.ingest.social.judgeme;

import org.jspecify.annotations.NullMarked;
