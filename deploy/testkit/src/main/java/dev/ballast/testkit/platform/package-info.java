/** The outside platforms as tests and the demo need them: they sign, deliver, retry, serve media and take replies. */
@NullMarked
package dev.ballast.testkit.platform;

import org.jspecify.annotations.NullMarked;
