package dev.ballast.ingest.email.mailbox;

import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.jspecify.annotations.Nullable;

/**
 * The UID commands of RFC 9051 on an open folder. UIDs only: sequence numbers move when somebody else expunges. Bodies
 * are peeked at, so nothing becomes read; {@code BODY.PEEK[]} rather than RFC822, which iCloud does not answer.
 */
final class ImapCommands {

    private final IMAPFolder folder;

    ImapCommands(IMAPFolder folder) {
        this.folder = folder;
    }

    /** UID and size of every mail from {@code first} to {@code last}, in order. */
    List<WaitingMail> list(long first, long last) throws MessagingException {
        return fetch(first + ":" + last, "UID RFC822.SIZE").stream()
                .map(response -> new WaitingMail(uid(response), size(response)))
                .filter(mail -> mail.uid() >= first && mail.uid() <= last)
                .sorted(Comparator.comparingLong(WaitingMail::uid))
                .toList();
    }

    /** The lowest UID that is at least {@code first}, or -1. */
    long next(long first) throws MessagingException {
        Object lowest = folder.doCommand(protocol -> {
            long min = -1;
            for (Response response : run(protocol, "UID SEARCH UID " + first + ":*", null)) {
                if (response instanceof IMAPResponse imap && imap.keyEquals("SEARCH")) {
                    for (long uid = imap.readLong(); uid > 0; uid = imap.readLong()) {
                        // "n:*" names the last mail even when its UID is below n.
                        min = uid >= first && (min < 0 || uid < min) ? uid : min;
                    }
                }
            }
            return min;
        });
        return (Long) lowest;
    }

    /** These mails whole, in order of UID. One that was expunged meanwhile is absent. */
    List<FetchedMail> bodies(List<WaitingMail> mails) throws MessagingException {
        return fetched(set(mails.stream().map(WaitingMail::uid).toList()), "BODY.PEEK[]");
    }

    /** The first bytes of one mail. */
    List<FetchedMail> beginning(WaitingMail mail, int bytes) throws MessagingException {
        return fetched(String.valueOf(mail.uid()), "BODY.PEEK[]<0." + bytes + ">");
    }

    private List<FetchedMail> fetched(String set, String what) throws MessagingException {
        List<FetchedMail> mails = new ArrayList<>();
        for (FetchResponse response : fetch(set, "UID RFC822.SIZE INTERNALDATE " + what)) {
            BODY body = response.getItem(BODY.class);
            ByteArray bytes = body == null ? null : body.getByteArray();
            if (body != null && uid(response) > 0) {
                byte[] content = bytes == null ? new byte[0] : bytes.getNewBytes();
                mails.add(new FetchedMail(
                        uid(response), content, Math.max(size(response), content.length), internalDate(response)));
            }
        }
        mails.sort(Comparator.comparingLong(FetchedMail::uid));
        return mails;
    }

    void addFlag(List<Long> uids, String flag) throws MessagingException {
        folder.doCommand(protocol -> run(protocol, "UID STORE " + set(uids) + " +FLAGS.SILENT (" + flag + ")", null));
    }

    /** MOVE (RFC 6851) where the server has it, else copied and deleted. */
    void move(List<Long> uids, String target) throws MessagingException {
        boolean moves = (Boolean) folder.doCommand(protocol -> protocol.hasCapability("MOVE"));
        Argument to = new Argument();
        // Folder names travel in modified UTF-7.
        to.writeString(BASE64MailboxEncoder.encode(target));
        folder.doCommand(protocol -> run(protocol, (moves ? "UID MOVE " : "UID COPY ") + set(uids), to));
        if (!moves) {
            delete(uids);
        }
    }

    void delete(List<Long> uids) throws MessagingException {
        addFlag(uids, "\\Deleted");
        // Without UIDPLUS an EXPUNGE would also remove what somebody else marked: the mark is then all that is done.
        folder.doCommand(
                protocol -> protocol.hasCapability("UIDPLUS") ? run(protocol, "UID EXPUNGE " + set(uids), null) : null);
    }

    void noop() throws MessagingException {
        folder.doCommand(protocol -> {
            protocol.noop();
            return null;
        });
    }

    private List<FetchResponse> fetch(String set, String items) throws MessagingException {
        Response[] responses =
                (Response[]) folder.doCommand(protocol -> run(protocol, "UID FETCH " + set + " (" + items + ")", null));
        List<FetchResponse> fetches = new ArrayList<>();
        for (Response response : responses) {
            if (response instanceof FetchResponse fetch && fetch.getItem(UID.class) != null) {
                fetches.add(fetch);
            }
        }
        return fetches;
    }

    private static Response[] run(IMAPProtocol protocol, String command, @Nullable Argument arguments)
            throws ProtocolException {
        Response[] responses = protocol.command(command, arguments);
        protocol.notifyResponseHandlers(responses);
        protocol.handleResult(responses[responses.length - 1]);
        return responses;
    }

    private static String set(List<Long> uids) {
        return uids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static long uid(FetchResponse response) {
        UID uid = response.getItem(UID.class);
        return uid == null ? 0 : uid.uid;
    }

    private static long size(FetchResponse response) {
        RFC822SIZE size = response.getItem(RFC822SIZE.class);
        return size == null ? 0 : size.size;
    }

    private static Instant internalDate(FetchResponse response) {
        INTERNALDATE date = response.getItem(INTERNALDATE.class);
        return date == null || date.getDate() == null
                ? Instant.EPOCH
                : date.getDate().toInstant();
    }
}
