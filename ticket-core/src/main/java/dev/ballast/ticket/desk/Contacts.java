package dev.ballast.ticket.desk;

import dev.ballast.ticket.desk.TicketDetail.ContactView;
import java.util.List;
import java.util.UUID;

/** By what a person is recognized, over all the ways they write. */
final class Contacts {

    private Contacts() {}

    static List<ContactView> of(UUID person) {
        return NativeRows.of("""
                        select i.kind, i.value, i.trust, i.reason
                          from customer c join customer_identity i on i.customer_id = c.id
                         where c.id = ?1 or c.person_id = ?1
                         order by i.trust desc, i.created_at, i.value
                        """, person)
                .map(row ->
                        new ContactView((String) row[0], (String) row[1], "verified".equals(row[2]), (String) row[3]))
                .toList();
    }
}
