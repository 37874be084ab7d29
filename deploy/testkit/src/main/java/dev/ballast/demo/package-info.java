/** The demo shop: its mail server, its customers, and one fortnight of what they write, sent over the real doors. */
@NullMarked
package dev.ballast.demo;

import org.jspecify.annotations.NullMarked;
