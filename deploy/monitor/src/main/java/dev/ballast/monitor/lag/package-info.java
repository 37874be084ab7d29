/** What lag is and how it is judged. No I/O. */
@NullMarked
package dev.ballast.monitor.lag;

import org.jspecify.annotations.NullMarked;
