/**
 * What travels on Kafka between the services: event types, their data, their binding to records. Depends on the JDK,
 * JSpecify and Jackson only, so that every service can use it without taking a framework along.
 */
@NullMarked
package dev.ballast.contract;

import org.jspecify.annotations.NullMarked;
