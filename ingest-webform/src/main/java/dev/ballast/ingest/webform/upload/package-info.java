/** Files that came with a form: what they are by their content, and into the blob store. */
@NullMarked
package dev.ballast.ingest.webform.upload;

import org.jspecify.annotations.NullMarked;
