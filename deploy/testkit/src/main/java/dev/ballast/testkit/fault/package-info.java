/**
 * What goes wrong around a service: a TCP proxy that does to a connection what networks do, a broker that is killed,
 * paused or cut off, a disk that fills up, a process that is killed; and writers who hold it to its promises meanwhile.
 */
@NullMarked
package dev.ballast.testkit.fault;

import org.jspecify.annotations.NullMarked;
