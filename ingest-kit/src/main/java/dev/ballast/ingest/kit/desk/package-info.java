/** What the desk asks of a connector directly: to try an account before it is saved. */
@NullMarked
package dev.ballast.ingest.kit.desk;

import org.jspecify.annotations.NullMarked;
