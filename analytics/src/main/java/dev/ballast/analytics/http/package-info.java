/** What the REST resources share: refusals as problem details, tables as CSV. */
@NullMarked
package dev.ballast.analytics.http;

import org.jspecify.annotations.NullMarked;
