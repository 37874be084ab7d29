package dev.ballast.contract.inbound;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ballast.contract.account.AccountId;

/**
 * Channel, account and the customer's handle there. It is the record key, so messages of one customer on one account
 * stay in order; a ticket id would not do, because a message has none yet.
 */
public record ConversationId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ConversationId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("conversation: '' (expected: channel/account/handle)");
        }
    }

    public static ConversationId of(Channel channel, AccountId account, String handle) {
        return new ConversationId(channel.wireName() + "/" + account.value() + "/" + handle);
    }

    @Override
    public String toString() {
        return value;
    }
}
