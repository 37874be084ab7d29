/** Whether an account that usually gets messages gets none. */
@NullMarked
package dev.ballast.monitor.quiet;

import org.jspecify.annotations.NullMarked;
