/** What holds the parts together: configuration, start, health, status, metrics. */
@NullMarked
package dev.ballast.ingest.webform.app;

import org.jspecify.annotations.NullMarked;
