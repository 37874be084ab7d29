package dev.ballast.ticket.channels;

import dev.ballast.contract.connector.ConnectorStatus;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Connected accounts and how they are doing. */
@Path("/api/channels")
class ChannelsResource {

    private final ChannelTable table;

    ChannelsResource(ChannelTable table) {
        this.table = table;
    }

    /**
     * @param secrets names only
     * @param status  null while no connector has said anything
     */
    record ChannelView(
            String id,
            String platform,
            String displayName,
            boolean enabled,
            Map<String, String> settings,
            Set<String> secrets,
            @Nullable ConnectorStatus status) {}

    @GET
    public List<ChannelView> channels() {
        return new TreeMap<>(table.accounts())
                .values().stream()
                        .map(account -> new ChannelView(
                                account.id().value(),
                                account.platform().wireName(),
                                account.displayName(),
                                account.enabled(),
                                account.settings(),
                                account.secrets().keySet(),
                                table.status(account.id().value())))
                        .toList();
    }
}
