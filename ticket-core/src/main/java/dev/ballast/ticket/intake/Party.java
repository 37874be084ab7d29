package dev.ballast.ticket.intake;

import static java.util.Comparator.naturalOrder;

import dev.ballast.ticket.match.SenderTie;
import dev.ballast.ticket.model.Customer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a message.
 *
 * @param known   customers it may have been, the likeliest first; several where a family shares an address, none where
 *                nobody wrote this way before
 * @param vouched the channel vouches for the sender
 * @param evident other customers that evidence says are the same person
 */
record Party(List<Customer> known, boolean vouched, Map<Customer, Evidence.Proof> evident) {

    Party {
        known = List.copyOf(known);
        evident = Map.copyOf(evident);
    }

    @Nullable
    Customer likeliest() {
        return known.isEmpty() ? null : known.getFirst();
    }

    /**
     * How it stands to a ticket of these customers. A link between customers counts for those alone whom a channel
     * vouches for: else whoever types a linked address into a form would walk into the tickets of the other.
     */
    SenderTie tie(List<Customer> owners) {
        if (owners.stream().anyMatch(this::isSame)) {
            return SenderTie.SAME;
        }
        return owners.stream()
                .flatMap(this::proofs)
                .map(Evidence.Proof::tie)
                .min(naturalOrder())
                .orElse(SenderTie.STRANGER);
    }

    private boolean isSame(Customer owner) {
        return known.stream()
                .anyMatch(sender -> vouched
                        ? sender.person().equals(owner.person())
                        : sender.id().equals(owner.id()));
    }

    private Stream<Evidence.Proof> proofs(Customer owner) {
        return evident.entrySet().stream()
                .filter(same -> same.getKey().person().equals(owner.person()))
                .map(Map.Entry::getValue);
    }
}
