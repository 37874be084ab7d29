/** Yotpo reviews. */
@NullMarked
package dev.ballast.ingest.social.yotpo;

import org.jspecify.annotations.NullMarked;
