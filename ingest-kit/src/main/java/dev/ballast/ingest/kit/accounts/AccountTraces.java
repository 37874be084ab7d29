package dev.ballast.ingest.kit.accounts;

import dev.ballast.contract.Topic;
import dev.ballast.contract.WireRecord;
import dev.ballast.contract.account.AccountId;
import dev.ballast.ingest.kit.publish.EventPublisher;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an account left on the connectors' topics. A deleted one leaves nothing: a namesake would inherit its place. */
final class AccountTraces {

    private static final Logger LOG = LoggerFactory.getLogger(AccountTraces.class);

    private final EventPublisher publisher;

    AccountTraces(EventPublisher publisher) {
        this.publisher = publisher;
    }

    /** Call it after the worker ended, or its last word comes behind this one. Returns at once. */
    void wipe(AccountId account) {
        for (Topic topic : List.of(Topic.CONNECTOR_CURSOR, Topic.CONNECTOR_STATUS)) {
            publisher.publish(WireRecord.tombstone(topic, account.value())).whenComplete((done, failure) -> {
                if (failure != null) {
                    LOG.warn("{} of the deleted account '{}' stays: {}", topic.topicName(), account, failure);
                }
            });
        }
    }
}
