package dev.ballast.ingest.email.mailbox;

import dev.ballast.contract.WireRecord;
import dev.ballast.contract.connector.ConnectorCursor.Position;
import dev.ballast.ingest.email.account.AfterAcknowledge;
import dev.ballast.ingest.email.account.MailAccount;
import dev.ballast.ingest.email.account.MailAccount.FirstStart;
import dev.ballast.ingest.kit.publish.PublishFailed;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Takes what waits in one folder: listed by UID in windows, fetched in chunks, published in order, remembered after the
 * broker acknowledged. While one chunk is read and stored the next is already being fetched. A crash anywhere repeats
 * mails, whose ids make that harmless; none is skipped.
 */
final class FolderReader {

    /** UIDs per listing. Folders are listed piece by piece, so 50,000 mails take no more memory than 1,000. */
    private static final int WINDOW = 1_000;

    private static final int CHUNK_MAILS = 100;
    private static final long CHUNK_BYTES = 2L << 20;
    private static final int CHUNKS_UNDER_WAY = 3;

    private final MailAccount account;
    private final String folderName;
    private final AccountCursor cursor;
    private final MailIntake intake;
    private final FolderStatus status;
    private final MailLimits limits;

    FolderReader(
            MailAccount account,
            String folderName,
            AccountCursor cursor,
            MailIntake intake,
            FolderStatus status,
            MailLimits limits) {
        this.account = account;
        this.folderName = folderName;
        this.cursor = cursor;
        this.intake = intake;
        this.status = status;
        this.limits = limits;
    }

    /** Fetched and on its way; only the last UID of a chunk that landed whole becomes the cursor. */
    private record Flight(List<Future<WireRecord>> records, long upTo) {}

    /**
     * Returns when everything that was there is with the broker.
     *
     * @throws IOException when a mail could not be stored, or the broker did not take it: it stays at its server
     */
    void catchUp(OpenFolder folder) throws MessagingException, IOException, InterruptedException {
        Position position = start(folder);
        settledBefore(position);
        long next = position.offset() + 1;
        Deque<Flight> flights = new ArrayDeque<>();
        while (true) {
            long uidNext = folder.uidNext();
            status.backlog(uidNext < 0 ? null : Math.max(0, uidNext - next));
            List<WaitingMail> window = folder.commands().list(next, next + WINDOW - 1);
            if (window.isEmpty()) {
                next = folder.commands().next(next);
                if (next < 0) {
                    break;
                }
                continue;
            }
            for (List<WaitingMail> chunk : chunks(window)) {
                if (chunk.getFirst().size() > CHUNK_BYTES) {
                    landAll(position.epoch(), flights);
                    intake.alone(() -> land(position.epoch(), depart(folder, chunk)));
                } else {
                    flights.add(depart(folder, chunk));
                }
                if (flights.size() >= CHUNKS_UNDER_WAY) {
                    land(position.epoch(), flights.remove());
                }
            }
            next = window.getLast().uid() + 1;
        }
        landAll(position.epoch(), flights);
        status.backlog(0L);
        settle(folder, position.epoch());
    }

    /** An account that wants nothing done has no such position; one that begins to want it leaves older mail alone. */
    private void settledBefore(Position position) {
        boolean keep = account.afterAcknowledge() instanceof AfterAcknowledge.Keep;
        boolean known = cursor.settled(folderName)
                .filter(settled -> settled.epoch() == position.epoch())
                .isPresent();
        if (keep || !known) {
            cursor.settle(folderName, keep ? null : position);
        }
    }

    /**
     * Does with the taken mails what the account wants, also with those a crash left. Last of all: a target folder that is
     * missing must not keep new mail waiting.
     */
    private void settle(OpenFolder folder, long epoch) throws MessagingException {
        Position settled = cursor.settled(folderName).orElse(null);
        Position taken = cursor.position(folderName).orElse(null);
        if (settled == null || taken == null || taken.epoch() != epoch) {
            return;
        }
        for (long from = settled.offset() + 1; from <= taken.offset(); from += WINDOW) {
            long to = Math.min(taken.offset(), from + WINDOW - 1);
            List<Long> uids = folder.commands().list(from, to).stream()
                    .map(WaitingMail::uid)
                    .toList();
            if (!uids.isEmpty()) {
                afterAcknowledge(folder, uids);
            }
            cursor.settle(folderName, new Position(epoch, to));
        }
    }

    private void landAll(long epoch, Deque<Flight> flights) throws IOException, InterruptedException {
        while (!flights.isEmpty()) {
            land(epoch, flights.remove());
        }
    }

    /**
     * Where to go on. A folder whose UIDVALIDITY changed numbers its mails anew, so it is read again from the beginning:
     * ids derive from the mails themselves, and whoever had them before recognizes them.
     */
    private Position start(OpenFolder folder) throws MessagingException, PublishFailed {
        long epoch = folder.uidValidity();
        Position known = cursor.position(folderName).orElse(null);
        if (known != null && known.epoch() == epoch) {
            return known;
        }
        boolean skip = known == null && account.firstStart() == FirstStart.NEW;
        Position start = new Position(epoch, skip ? Math.max(0, folder.uidNext() - 1) : 0);
        if (skip) {
            cursor.advance(folderName, start);
        }
        return start;
    }

    private List<List<WaitingMail>> chunks(List<WaitingMail> window) {
        List<List<WaitingMail>> chunks = new ArrayList<>();
        List<WaitingMail> chunk = new ArrayList<>();
        long bytes = 0;
        for (WaitingMail mail : window) {
            boolean full = chunk.size() >= CHUNK_MAILS || bytes + mail.size() > CHUNK_BYTES;
            if (full && !chunk.isEmpty()) {
                chunks.add(chunk);
                chunk = new ArrayList<>();
                bytes = 0;
            }
            chunk.add(mail);
            bytes += mail.size();
        }
        chunks.add(chunk);
        return chunks;
    }

    private Flight depart(OpenFolder folder, List<WaitingMail> chunk) throws MessagingException {
        boolean oversize = chunk.size() == 1 && chunk.getFirst().size() > limits.largest();
        List<FetchedMail> mails = oversize
                ? folder.commands().beginning(chunk.getFirst(), limits.beginning())
                : folder.commands().bodies(chunk);
        List<Future<WireRecord>> records = new ArrayList<>();
        for (FetchedMail mail : mails) {
            records.add(intake.prepare(account, mail));
        }
        return new Flight(records, chunk.getLast().uid());
    }

    private void land(long epoch, Flight flight) throws IOException, InterruptedException {
        List<CompletableFuture<Void>> acks = new ArrayList<>();
        for (Future<WireRecord> record : flight.records()) {
            acks.add(intake.publish(result(record)));
        }
        for (CompletableFuture<Void> ack : acks) {
            result(ack);
        }
        cursor.advance(folderName, new Position(epoch, flight.upTo()));
        if (!acks.isEmpty()) {
            status.received();
        }
        intake.landed(acks.size());
    }

    private void afterAcknowledge(OpenFolder folder, List<Long> uids) throws MessagingException {
        switch (account.afterAcknowledge()) {
            case AfterAcknowledge.Keep() -> {}
            case AfterAcknowledge.Mark() -> folder.commands().addFlag(uids, "\\Seen");
            case AfterAcknowledge.MoveTo(String target) -> folder.commands().move(uids, target);
            case AfterAcknowledge.Delete() -> folder.commands().delete(uids);
        }
    }

    private static <T extends @Nullable Object> T result(Future<T> future) throws IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failed -> throw failed;
                case RuntimeException failed -> throw failed;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
