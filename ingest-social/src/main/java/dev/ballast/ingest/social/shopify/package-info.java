/** Orders, fulfilments, refunds and disputes of a Shopify shop. */
@NullMarked
package dev.ballast.ingest.social.shopify;

import org.jspecify.annotations.NullMarked;
