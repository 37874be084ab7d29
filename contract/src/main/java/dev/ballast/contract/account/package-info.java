/** A shop's channel accounts: mailboxes, forms, social pages. Secrets are encrypted before they reach Kafka. */
@NullMarked
package dev.ballast.contract.account;

import org.jspecify.annotations.NullMarked;
