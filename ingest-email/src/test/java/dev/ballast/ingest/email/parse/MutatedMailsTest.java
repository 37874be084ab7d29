package dev.ballast.ingest.email.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.Event;
import dev.ballast.contract.EventCodec;
import dev.ballast.contract.EventType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The same broken mails in every run. */
class MutatedMailsTest {

    private static final int MUTATIONS = 10_000;
    private static final long SEED = 20_261_123;
    private static final List<String> SPARE_PARTS = List.of(
            "=?utf-8?B?",
            "?=",
            "\r\n\r\n",
            "--b",
            "--b--",
            "\r\n",
            "\0",
            "\u00ff\u00fe",
            "Content-Type: multipart/mixed; boundary=b\r\n",
            "Content-Transfer-Encoding: base64\r\n",
            "Content-Transfer-Encoding: x-uuencode\r\n",
            "charset=utf-7",
            "charset=\"",
            ";;;===\"",
            "<",
            ">",
            "(((((",
            "\u001b$B",
            "%E2%82",
            "name*0*=utf-8''%",
            "&#xD800;",
            "<blockquote type=cite>",
            "&#0;",
            "+AOk",
            "message/rfc822",
            "multipart/report",
            "@",
            "::");

    @Test
    void no_mutation_breaks_the_reader_and_each_still_is_a_message() {
        Random random = new Random(SEED);
        List<byte[]> samples = Samples.all();
        EventCodec codec = new EventCodec();
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] mail = mutated(samples.get(random.nextInt(samples.size())), random);

            Parsed parsed = Mails.parse(mail);

            if (parsed instanceof Parsed.Unreadable unreadable) {
                throw new AssertionError("mutation %d of seed %d".formatted(i, SEED), unreadable.cause());
            }
            var event =
                    Event.of("/test", Mails.NOW, parsed.message().conversation().value(), parsed.message());
            assertThat(codec.encode(EventType.INBOUND_MESSAGE, event).value()).isNotEmpty();
        }
    }

    private static byte[] mutated(byte[] mail, Random random) {
        byte[] result = mail;
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            result = switch (random.nextInt(6)) {
                case 0 -> flip(result, random);
                case 1 -> cut(result, random);
                case 2 ->
                    insert(
                            result,
                            SPARE_PARTS.get(random.nextInt(SPARE_PARTS.size())).getBytes(StandardCharsets.ISO_8859_1),
                            random);
                case 3 -> insert(result, slice(result, random), random);
                case 4 -> remove(result, random);
                default -> swapCharset(result, random);
            };
        }
        return result;
    }

    private static byte[] flip(byte[] mail, Random random) {
        byte[] copy = mail.clone();
        for (int n = 1 + random.nextInt(8); n > 0 && copy.length > 0; n--) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        return copy;
    }

    private static byte[] cut(byte[] mail, Random random) {
        return java.util.Arrays.copyOf(mail, random.nextInt(mail.length + 1));
    }

    private static byte[] slice(byte[] mail, Random random) {
        int from = random.nextInt(mail.length + 1);
        return java.util.Arrays.copyOfRange(mail, from, Math.min(mail.length, from + random.nextInt(200)));
    }

    private static byte[] insert(byte[] mail, byte[] piece, Random random) {
        int at = random.nextInt(mail.length + 1);
        byte[] all = java.util.Arrays.copyOf(mail, mail.length + piece.length);
        System.arraycopy(mail, at, all, at + piece.length, mail.length - at);
        System.arraycopy(piece, 0, all, at, piece.length);
        return all;
    }

    private static byte[] remove(byte[] mail, Random random) {
        int from = random.nextInt(mail.length + 1);
        int to = Math.min(mail.length, from + random.nextInt(100));
        byte[] left = java.util.Arrays.copyOf(mail, mail.length - (to - from));
        System.arraycopy(mail, to, left, from, mail.length - to);
        return left;
    }

    private static byte[] swapCharset(byte[] mail, Random random) {
        String[] sets = {"utf-16", "iso-2022-jp", "shift_jis", "utf-7", "gb18030", "nonsense", "ebcdic-cp-us"};
        String text = new String(mail, StandardCharsets.ISO_8859_1);
        return text.replaceFirst("charset=[\"\\w-]+", "charset=" + sets[random.nextInt(sets.length)])
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
