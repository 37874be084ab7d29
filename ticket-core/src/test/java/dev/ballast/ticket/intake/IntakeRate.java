package dev.ballast.ticket.intake;

import dev.ballast.ticket.Messages;
import dev.ballast.ticket.TestDatabase;
import dev.ballast.ticket.deadletter.Delivery;
import dev.ballast.ticket.store.ContentHash;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Prints how many messages a second intake commits, decoding and classification included, beside plain batch inserts of
 * the same messages in the same run. Asserts nothing and runs only when named: {@code -Dtest=IntakeRate}.
 */
class IntakeRate {

    private static final int BATCH = 500;
    private static final int BATCHES = 40;
    private static final int WARM_UP = 20;
    private static final List<String> TEXTS = List.of(
            "Where is my parcel? The tracking has not moved for ten days and I need it before the weekend.",
            "The blue shirt is too small, I usually wear M. Can I exchange it for a larger one? Order #%d",
            "Ich möchte mein Geld zurück, die Ware ist beschädigt angekommen. Fotos im Anhang.",
            "收到的颜色和图片不一样,可以退货吗?订单号 #%d",
            "Bonjour, je n'ai jamais reçu ma commande #%d, que se passe-t-il ?",
            "How do I switch it on? There is no manual in the box.");

    private final Random random = new Random(7);
    private int sent;

    @Test
    void rates() throws SQLException {
        try (TestDatabase database = new TestDatabase("intake_rate")) {
            Replica replica = new Replica(database);
            for (int i = 0; i < WARM_UP; i++) {
                replica.commit(replica.read(batch(replica)));
            }
            database.clear();
            Duration reading = Duration.ZERO;
            Duration all = Duration.ZERO;
            for (int i = 0; i < BATCHES; i++) {
                List<Delivery> batch = batch(replica);
                long start = System.nanoTime();
                List<Arrival> arrivals = replica.read(batch);
                reading = reading.plusNanos(System.nanoTime() - start);
                replica.commit(arrivals);
                all = all.plusNanos(System.nanoTime() - start);
            }
            print("intake", all);
            print("of it decoding and classifying", reading);
            print("plain batch insert", plain(database));
            System.out.println("RATE tickets " + database.count("ticket") + ", messages " + database.count("message"));
        }
    }

    private List<Delivery> batch(Replica replica) {
        List<Delivery> batch = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            int customer = random.nextInt(20_000);
            String text = TEXTS.get(random.nextInt(TEXTS.size())).formatted(10_000 + customer);
            batch.add(replica.delivery(Messages.mail("customer" + customer + "@example.com")
                    .saying("My order", text + " (" + random.nextInt(1_000_000) + ")")
                    .at(Messages.NOON.plusMillis(sent++))));
        }
        return batch;
    }

    private static void print(String what, Duration took) {
        System.out.printf("RATE %s: %.0f messages/s%n", what, BATCH * BATCHES / (took.toNanos() / 1e9));
    }

    /** One row per message and nothing else: the limit that the database sets. */
    private static Duration plain(TestDatabase database) throws SQLException {
        database.execute("drop table if exists plain; create table plain (like message including all)");
        long start = System.nanoTime();
        try (Connection connection = database.pool().getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into plain (id, direction, channel, platform, account, external_id, content_hash,
                            conversation, in_reply_to, author, sender_handle, sender_verified, body, sent_at,
                            received_at, stored_at)
                        values (?, 'in', 'email', 'imap', 'support', ?, ?, ?, '{}', 'customer', 'a@example.com', true,
                            ?, ?, now(), now())
                        """)) {
            connection.setAutoCommit(false);
            for (int i = 0; i < BATCHES * BATCH; i++) {
                UUID id = UUID.randomUUID();
                insert.setObject(1, id);
                insert.setString(2, id.toString());
                insert.setBytes(3, ContentHash.ofText(id.toString()).bytes());
                insert.setString(4, "email/support/" + i % 20_000);
                insert.setString(5, TEXTS.get(i % TEXTS.size()));
                insert.setObject(6, Messages.NOON.atOffset(ZoneOffset.UTC));
                insert.addBatch();
                if (i % BATCH == BATCH - 1) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
