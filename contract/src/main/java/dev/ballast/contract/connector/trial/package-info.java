/** How the desk asks a connector whether an account would work. */
@NullMarked
package dev.ballast.contract.connector.trial;

import org.jspecify.annotations.NullMarked;
