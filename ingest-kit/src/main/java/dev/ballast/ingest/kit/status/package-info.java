/** How each account's connector is doing, told to the desk. */
@NullMarked
package dev.ballast.ingest.kit.status;

import org.jspecify.annotations.NullMarked;
