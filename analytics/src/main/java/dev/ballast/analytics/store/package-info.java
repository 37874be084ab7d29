/** The tables: counters, ticket snapshots and consumed offsets, always written in one transaction. */
@NullMarked
package dev.ballast.analytics.store;

import org.jspecify.annotations.NullMarked;
