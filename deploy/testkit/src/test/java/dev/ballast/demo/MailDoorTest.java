package dev.ballast.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MailDoorTest {

    private static final Person ANNA = new Person(1, "de", "Anna Schäfer", "anna.schaefer@example.com");

    @Test
    void a_mail_that_is_delivered_twice_is_the_same_mail_and_an_answer_names_it() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            MailDoor door = new MailDoor(server.getSmtp().getPort());
            Telling first = telling(1, null);

            door.send(first);
            door.send(first);
            door.send(telling(2, first));

            var mails = server.getReceivedMessages();
            assertThat(mails[0].getMessageID()).isEqualTo("<1@example.com>");
            assertThat(mails[1].getMessageID()).isEqualTo("<1@example.com>");
            assertThat(mails[2].getHeader("In-Reply-To")).containsExactly("<1@example.com>");
        } finally {
            server.stop();
        }
    }

    private static Telling telling(long id, Telling answers) {
        return new Telling(
                id, Telling.Kind.PERSON, Door.MAIL, ANNA, null, "Größe", "Zu klein", Instant.EPOCH, answers, 0, null);
    }
}
