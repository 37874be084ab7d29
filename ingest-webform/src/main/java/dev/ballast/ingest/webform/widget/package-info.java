/** The script that puts the form on a shop's page. */
@NullMarked
package dev.ballast.ingest.webform.widget;

import org.jspecify.annotations.NullMarked;
