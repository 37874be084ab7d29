/** What a visitor filled in, checked, and the event it becomes. No framework, no I/O. */
@NullMarked
package dev.ballast.ingest.webform.form;

import org.jspecify.annotations.NullMarked;
