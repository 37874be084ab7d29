/** Where a connector stands at its source, and how it is doing. */
@NullMarked
package dev.ballast.contract.connector;

import org.jspecify.annotations.NullMarked;
