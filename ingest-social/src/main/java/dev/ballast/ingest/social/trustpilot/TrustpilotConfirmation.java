package dev.ballast.ingest.social.trustpilot;

import dev.ballast.contract.inbound.MessageAct;
import dev.ballast.ingest.social.http.HttpAnswer;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.Confirmation;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Fetches each review by its id. What the delivery said is then forgotten: whoever learned the secret address could have
 * written it. Without an access token nothing can be fetched, and the review stays unverified.
 */
record TrustpilotConfirmation(PlatformHttp http) implements Confirmation {
    private static final int NOT_FOUND = 404;
    /** Anything else could lead to another place of the API. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    @Override
    public List<Reading> confirm(List<Reading> readings, Arrival arrival, Connection connection) throws IOException {
        Optional<String> token = connection.secret("access-token");
        if (token.isEmpty()) {
            return readings;
        }
        List<Reading> confirmed = new ArrayList<>();
        for (Reading reading : readings) {
            confirmed.add(
                    reading instanceof Reading.Message told
                            ? confirm(told, arrival, connection, token.get())
                            : reading);
        }
        return confirmed;
    }

    private Reading confirm(Reading.Message told, Arrival arrival, Connection connection, String token)
            throws IOException {
        if (!ID.matcher(told.message().externalId()).matches()) {
            return new Reading.NotAMessage("review-without-a-proper-id");
        }
        HttpAnswer answer = http.exchange(http.request(TrustpilotReplies.BASE.of(
                        connection, "/v1/private/reviews/" + told.message().externalId()))
                .header("Authorization", "Bearer " + token)
                .build());
        boolean deletion = told.message().act() == MessageAct.DELETED;
        if (answer.status() == NOT_FOUND) {
            return deletion ? told : new Reading.NotAMessage("review-that-is-not-there");
        }
        if (!answer.ok()) {
            throw new IOException("Trustpilot answered " + answer.status());
        }
        return deletion
                ? new Reading.NotAMessage("deletion-of-a-review-that-is-there")
                : TrustpilotParser.confirmed(told, answer.body(), arrival);
    }
}
