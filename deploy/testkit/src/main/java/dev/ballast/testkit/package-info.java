/** The broker and the database that tests of every module run against, chosen in one place, and a probe for topics. */
@NullMarked
package dev.ballast.testkit;

import org.jspecify.annotations.NullMarked;
