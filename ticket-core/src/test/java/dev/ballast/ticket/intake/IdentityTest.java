package dev.ballast.ticket.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.contract.inbound.Sender;
import dev.ballast.contract.order.ShopOrder;
import dev.ballast.ticket.Messages;
import dev.ballast.ticket.TestDatabase;
import dev.ballast.ticket.customers.CustomerPair;
import dev.ballast.ticket.customers.Links;
import dev.ballast.ticket.store.Json;
import dev.ballast.ticket.store.PhoneKey;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose problem it is, against the real database. */
class IdentityTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.named("identity");

    private final Replica intake = new Replica(database);

    @Test
    void a_direct_message_that_names_its_order_under_its_customers_name_is_that_customer() throws SQLException {
        order("1001", "anna@example.com", null, "Anna Meier");
        intake.take(annasMail());

        intake.take(Messages.dm("psid-anna", "Anna Meier")
                .saying("", "Order #1001 still has not moved, where is my parcel?")
                .at(hoursLater(5)));

        assertThat(database.texts("select messages_in from ticket")).containsExactly("2");
        assertThat(database.texts("select reason || ' by ' || actor from customer_link"))
                .containsExactly("order-name 1001 by system");
        assertThat(database.count("customer")).isEqualTo(2);
        assertThat(database.texts("select distinct coalesce(person_id, id) from customer"))
                .hasSize(1);
    }

    /** Order numbers count up: whoever quotes one, even vouched for by a platform, is not its customer for it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "Anna", "Mallory Meier", "Mallory"})
    void a_stranger_who_quotes_an_order_number_gets_a_ticket_of_their_own(String name) throws SQLException {
        order("1001", "anna@example.com", null, "Anna Meier");
        intake.take(annasMail());

        intake.take(Messages.dm("psid-stranger", name.isEmpty() ? null : name)
                .saying("", "Order #1001 still has not moved, where is my parcel?")
                .at(hoursLater(5)));

        assertThat(database.texts("select messages_in from ticket")).containsExactly("1", "1");
        assertThat(database.count("customer_link")).isZero();
        assertThat(database.texts("select distinct person_id from ticket")).hasSize(2);
    }

    @Test
    void a_phone_that_a_platform_vouches_for_is_the_customer_who_ordered_with_it() throws SQLException {
        order("1001", "anna@example.com", "0170 1234567", "Anna Meier");
        intake.take(annasMail());

        intake.take(whatsApp("491701234567").saying("", "Any news?").at(hoursLater(5)));

        assertThat(database.texts("select messages_in from ticket")).containsExactly("2");
        assertThat(database.texts("select reason from customer_link")).containsExactly("order-contacts 1001");
    }

    @Test
    void a_phone_number_that_somebody_typed_identifies_nobody() throws SQLException {
        order("1001", "anna@example.com", "0170 1234567", "Anna Meier");
        intake.take(whatsApp("491701234567").saying("", "Where is my order #1001?"));

        intake.take(Messages.form("mallory@example.com")
                .from(new Sender("mallory@example.com", "Anna Meier", "mallory@example.com", "+491701234567", false))
                .saying("Order", "It is about order #1001, please send it to another address.")
                .at(hoursLater(1)));

        assertThat(database.texts("select messages_in from ticket")).containsExactly("1", "1");
        assertThat(database.count("customer_link")).isZero();
        assertThat(database.count("suggestion")).isEqualTo(1);
    }

    @Test
    void a_family_that_shares_an_address_stays_two_people_when_names_and_orders_differ() throws SQLException {
        intake.take(family("Anna Meier").saying("Order", "Where is my order #1001?"));
        intake.take(family("Ben Meier Schulz")
                .saying("Order", "Where is my order #1001?")
                .at(hoursLater(1)));
        assertThat(database.count("customer")).as("one order, one household").isEqualTo(1);

        intake.take(
                family("Carl Otto").saying("Order", "Where is my order #2002?").at(hoursLater(2)));
        intake.take(family("Carl Otto").saying("Order", "Any news?").at(hoursLater(3)));
        intake.take(family("Anna Meier").saying("Order", "Any news?").at(hoursLater(4)));

        assertThat(database.texts("select name from customer order by name"))
                .containsExactly("Anna Meier", "Carl Otto");
        assertThat(database.texts("select order_number || ': ' || messages_in from ticket order by number"))
                .containsExactly("1001: 3", "2002: 2");
    }

    @Test
    void tags_and_a_providers_dots_are_one_mailbox_and_each_address_stays_as_it_was_written() throws SQLException {
        intake.take(Messages.mail("Anna.Meier+shop@gmail.com"));
        intake.take(Messages.mail("annameier@googlemail.com")
                .saying("", "Any news?")
                .at(hoursLater(1)));
        intake.take(Messages.mail("ben.otto@example.com").at(hoursLater(2)));
        intake.take(Messages.mail("benotto@example.com").at(hoursLater(3)));

        assertThat(database.texts("select customer_email || ': ' || messages_in from ticket order by number"))
                .as("dots count where the provider does not say otherwise")
                .containsExactly("Anna.Meier+shop@gmail.com: 2", "ben.otto@example.com: 1", "benotto@example.com: 1");
        assertThat(database.texts("select sender_handle from message order by sent_at limit 2"))
                .containsExactly("Anna.Meier+shop@gmail.com", "annameier@googlemail.com");
    }

    @Test
    void another_display_name_alone_makes_nobody_another_person() throws SQLException {
        intake.take(family("Anna Meier").saying("Order", "Where is my order #1001?"));

        intake.take(family("Shop Account").saying("Order", "Any news?").at(hoursLater(1)));

        assertThat(database.count("customer")).isEqualTo(1);
        assertThat(database.texts("select messages_in from ticket")).containsExactly("2");
    }

    @Test
    void an_agents_link_joins_two_contacts_and_taking_it_back_parts_them_exactly() throws SQLException {
        intake.take(Messages.mail("private@example.com"));
        intake.take(Messages.mail("work@example.com").saying("Size", "The blue shirt is too small."));
        List<String> before = state();

        agent().link(customers(), "the customer said so");
        assertThat(database.texts("select distinct person_id from ticket")).hasSize(1);
        intake.take(Messages.mail("work@example.com")
                .saying("", "Where is my parcel?")
                .at(hoursLater(2)));
        assertThat(database.texts("select messages_in from ticket order by number"))
                .containsExactly("2", "1");
        database.execute("delete from message where received_at > '2026-11-20T13:00:00Z'");

        agent().unlink(customers());

        assertThat(state()).isEqualTo(before);
        assertThat(database.texts("select payload::text from outbox where convert_from(payload, 'UTF8') like"
                        + " '%customer-%linked%'"))
                .as("linked and unlinked are told")
                .hasSize(2);
    }

    @Test
    void evidence_does_not_link_again_whom_an_agent_took_apart() throws SQLException {
        order("1001", "anna@example.com", null, "Anna Meier");
        intake.take(annasMail());
        Messages dm = Messages.dm("psid-anna", "Anna Meier").saying("", "Where is order #1001?");
        intake.take(dm.at(hoursLater(1)));
        agent().unlink(customers());

        intake.take(dm.id("again").saying("", "Still nothing of order #1001?").at(hoursLater(9)));

        assertThat(database.texts("select undone_at is null from customer_link"))
                .containsExactly("f");
        assertThat(database.texts("select coalesce(person_id, id) from customer").stream()
                        .distinct())
                .hasSize(2);
    }

    /** A link speaks for the person; whoever types the linked address into a form need not be them. */
    @Test
    void a_linked_address_that_nobody_vouches_for_opens_no_door() throws SQLException {
        intake.take(Messages.mail("anna@example.com"));
        intake.take(Messages.form("anna.private@example.com").saying("Size", "The blue shirt is too small."));
        agent().link(customers(), "the customer said so");

        intake.take(Messages.form("anna.private@example.com")
                .saying("Parcel", "Where is my parcel? It has not moved for ten days.")
                .at(hoursLater(2)));

        assertThat(database.texts("select messages_in from ticket where channels[1] = 'email'"))
                .containsExactly("1");
    }

    private Messages annasMail() {
        return Messages.mail("anna@example.com")
                .from(new Sender("anna@example.com", "Anna Meier", "anna@example.com", null, true))
                .saying("Order", "Where is my order #1001? The parcel does not move.");
    }

    private static Messages family(String name) {
        return Messages.mail("family@example.com")
                .from(new Sender("family@example.com", name, "family@example.com", null, true));
    }

    private static Messages whatsApp(String number) {
        return Messages.mail(number)
                .over(Channel.DM, Platform.WHATSAPP, "shop-number")
                .from(new Sender(number, null, null, "+" + number, true))
                .id(UUID.randomUUID().toString());
    }

    private static Instant hoursLater(int hours) {
        return Messages.NOON.plus(Duration.ofHours(hours));
    }

    private static void order(String number, String email, String phone, String name) throws SQLException {
        ShopOrder order = new ShopOrder(
                "order-" + number,
                number,
                email,
                phone,
                name,
                "DE",
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Messages.NOON,
                null,
                Messages.NOON);
        database.execute("""
                insert into shop_order (id, number, order_key, email, phone_key, customer_name, told, data, updated_at)
                values ('%1$s', '%1$s', '%1$s', '%2$s', '%3$s', '%4$s', '%5$s', '%5$s', now())
                """.formatted(number, email, PhoneKey.of(phone, "DE"), name, Json.write(order)));
    }

    private static CustomerPair customers() throws SQLException {
        List<String> ids = database.texts("select id from customer order by id");
        return CustomerPair.of(UUID.fromString(ids.getFirst()), UUID.fromString(ids.getLast()));
    }

    private interface Linking {
        void on(Links links) throws SQLException;
    }

    private static final class AgentLinks {
        void link(CustomerPair pair, String reason) throws SQLException {
            in(links -> links.link(pair, reason));
        }

        void unlink(CustomerPair pair) throws SQLException {
            in(links -> links.unlink(pair));
        }

        private void in(Linking linking) throws SQLException {
            int _ = database.transactions().commit(connection -> {
                linking.on(new Links(connection, "admin", Messages.NOON));
                return 0;
            });
        }
    }

    private static AgentLinks agent() {
        return new AgentLinks();
    }

    private static List<String> state() throws SQLException {
        return database.texts("""
                select number || ' ' || person_id || ' ' || customer_id || ' ' || (select coalesce(person_id, id)
                       from customer where id = customer_id) from ticket order by number
                """);
    }
}
