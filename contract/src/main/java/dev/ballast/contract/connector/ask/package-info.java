/** What the desk asks of a connector directly, because somebody waits for the answer. */
@NullMarked
package dev.ballast.contract.connector.ask;

import org.jspecify.annotations.NullMarked;
