/** Tests in a real browser. */
@NullMarked
package dev.ballast.testkit.browser;

import org.jspecify.annotations.NullMarked;
