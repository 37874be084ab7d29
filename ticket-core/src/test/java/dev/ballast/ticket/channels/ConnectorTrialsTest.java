package dev.ballast.ticket.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.ballast.contract.EventCodec;
import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.account.SecretCipher;
import dev.ballast.contract.account.form.AccountForm;
import dev.ballast.contract.account.form.AccountForms;
import dev.ballast.contract.account.form.Wording;
import dev.ballast.contract.connector.ask.SealedRequest;
import dev.ballast.contract.connector.ask.Trial;
import dev.ballast.contract.inbound.Platform;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectorTrialsTest {

    private static final SecretCipher CIPHER = new SecretCipher("the-key-that-all-the-services-share");
    private static final Trial REFUSED =
            new Trial(List.of(new Trial.Step(Wording.same("IMAP"), false, new Wording("wrong password", "密码错误"))));

    private final ChannelAccount account = new ChannelAccount(
            new AccountId("support"), Platform.IMAP, "Support", true, Map.of("imap-host", "x"), Map.of());
    private final AccountForm form = AccountForms.shipped().of(Platform.IMAP).orElseThrow();
    private HttpServer connector;

    @BeforeEach
    void listen() throws IOException {
        connector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        connector.createContext(Trial.PATH, exchange -> {
            ChannelAccount asked = SealedRequest.open(
                    Trial.PATH,
                    exchange.getRequestBody().readAllBytes(),
                    ChannelAccount.class,
                    CIPHER,
                    Clock.systemUTC().instant());
            byte[] answer = EventCodec.MAPPER.writeValueAsBytes(REFUSED);
            exchange.sendResponseHeaders(asked.equals(account) ? 200 : 400, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        connector.start();
    }

    @AfterEach
    void close() {
        connector.stop(0);
    }

    @Test
    void the_connector_gets_the_account_sealed_and_its_words_come_back() throws InterruptedException {
        assertThat(trials(connector.getAddress().getPort()).of(account, form)).contains(REFUSED);
    }

    @Test
    void a_connector_that_is_not_running_gives_no_answer() throws InterruptedException {
        int port = connector.getAddress().getPort();
        connector.stop(0);

        assertThat(trials(port).of(account, form)).isEmpty();
    }

    private static ConnectorTrials trials(int port) {
        return new ConnectorTrials(
                Map.of("ingest-email", URI.create("http://127.0.0.1:" + port)), Optional.of(CIPHER), Clock.systemUTC());
    }
}
