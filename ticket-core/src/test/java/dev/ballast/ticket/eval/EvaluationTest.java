package dev.ballast.ticket.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ballast.ticket.extract.KnownKeys;
import dev.ballast.ticket.extract.KnownOrder;
import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.extract.Product;
import dev.ballast.ticket.extract.TextMentions;
import dev.ballast.ticket.match.MatchPolicy;
import dev.ballast.ticket.match.ScoredMatcher;
import dev.ballast.ticket.triage.ProblemModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the measured level a few points below what the evaluation prints, so that a worse rule or seed is noticed. */
class EvaluationTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProblemModel model = ProblemModel.shipped();
    private final TextMentions extractor = new TextMentions();

    @Test
    void types_and_gate_keep_their_level_on_sentences_never_learned_from() {
        TypeScore types = TypeScore.of(model, Labelled.own("test"));
        GateScore gate = GateScore.of(model, Labelled.own("test"));

        assertThat(types.accuracy()).isGreaterThan(0.92);
        assertThat(types.surest()).isGreaterThan(0.96);
        assertThat(gate.recall()).isGreaterThan(0.98);
        assertThat(gate.falseAlarms()).isLessThan(0.12);
    }

    @Test
    void types_keep_their_level_in_each_language_on_what_strangers_wrote() {
        Map<String, List<Labelled>> byLanguage =
                Labelled.own("next").stream().collect(Collectors.groupingBy(Labelled::language));

        assertThat(byLanguage)
                .hasSize(8)
                .allSatisfy((language, messages) -> assertThat(
                                TypeScore.of(model, messages).accuracy())
                        .as(language)
                        .isGreaterThan(0.88));
    }

    @Test
    void what_no_machine_may_answer_is_caught_however_strangers_say_it() {
        GateScore gate = GateScore.of(model, Labelled.gate("sealed"));

        assertThat(gate.recall()).isGreaterThan(0.96);
        assertThat(gate.falseAlarms()).isLessThan(0.1);
    }

    @Test
    void innocent_messages_that_use_the_words_of_threats_seldom_alarm() {
        GateScore gate = GateScore.of(model, Labelled.gate("test"));

        assertThat(gate.recall()).isGreaterThan(0.93);
        assertThat(gate.falseAlarms()).isLessThan(0.12);
    }

    @Test
    void every_mention_of_the_own_sentences_is_found() {
        assertThat(MentionScore.own(extractor).wrong()).isEmpty();
    }

    @Test
    void joins_keep_their_level_in_a_shops_fortnight() {
        ShopStory.Setting setting = new ShopStory.Setting("realistic", 600, 0.15, 0.5);
        SameProblemRun.Score score = new SameProblemRun(model, extractor, new ScoredMatcher(MatchPolicy.DEFAULT))
                .of(ShopStory.of(setting, 55));

        assertThat(score.precision()).isGreaterThan(0.97);
        assertThat(score.recall()).isGreaterThan(0.67);
        assertThat(score.recallWithSuggestions()).isGreaterThan(0.75);
    }

    @Test
    void where_every_customer_has_two_problems_one_join_in_twenty_may_be_wrong() {
        ShopStory.Setting setting = new ShopStory.Setting("stress", 600, 1, 0.5);
        SameProblemRun.Score score = new SameProblemRun(model, extractor, new ScoredMatcher(MatchPolicy.DEFAULT))
                .of(ShopStory.of(setting, 56));

        assertThat(score.precision()).isGreaterThan(0.94);
        assertThat(score.recall()).isGreaterThan(0.6);
    }

    @Test
    void the_same_seed_tells_the_same_story() {
        ShopStory.Setting setting = new ShopStory.Setting("any", 20, 0.5, 0.5);

        assertThat(ShopStory.of(setting, 9)).isEqualTo(ShopStory.of(setting, 9));
        assertThat(ShopStory.of(setting, 9)).isNotEqualTo(ShopStory.of(setting, 10));
    }

    @Test
    void earlier_turns_of_a_thread_keep_a_message_blocked() throws Exception {
        JsonNode message = JSON.readTree("""
                {"id":"m1","lang":"en","channel":"dm","text":"how do I wash it?","thread":["I want my money back"]}""");

        JsonNode answer = new MessageAnswers(model, extractor, KnownKeys.NONE).answer(message);

        assertThat(answer.path("blocked").asBoolean()).isTrue();
        assertThat(answer.path("id").asText()).isEqualTo("m1");
        assertThat(answer.fieldNames())
                .toIterable()
                .contains("type", "secondary", "confidence", "order", "tracking", "product");
    }

    @Test
    void a_stream_is_sorted_into_tickets_with_redeliveries_collapsed_and_forgers_kept_out() throws Exception {
        StreamAnswers stream =
                new StreamAnswers(model, extractor, new ScoredMatcher(MatchPolicy.DEFAULT), ShopOrders.NONE);
        String mail = stream(stream, "e1", "email", "ann@example.com", true, "where is my order #20311", "10:00");
        String again = stream(stream, "e1", "email", "ann@example.com", true, "where is my order #20311", "10:00");
        String followUp = stream(stream, "e2", "email", "ann@example.com", true, "any news?", "15:00");
        String forged =
                stream(stream, "e3", "email", "ann@example.com", false, "order #20311 here, new address", "16:00");

        assertThat(again).isEqualTo(mail);
        assertThat(followUp).isEqualTo(mail);
        assertThat(forged).isNotEqualTo(mail);
    }

    @Test
    void outside_sets_and_orders_are_read_from_a_folder(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("mine.jsonl"), """
                {"id":"1","lang":"en","text":"where is my parcel","type":"tracking"}

                {"id":"2","lang":"de","text":"Geld zurück bitte","type":"refund"}
                """);
        Files.writeString(folder.resolve("orders.csv"), """
                Name,Email,Lineitem name
                #1001,ann@example.com,"Mug, blue"
                #1001,,Lamp
                """);

        OutsideSets sets = new OutsideSets(folder);
        List<Labelled> set = OutsideSets.labelled(sets.files()).get("mine.jsonl");
        KnownOrder order =
                sets.ordersFor("mine.jsonl").known().order(OrderKey.of("1001")).orElseThrow();

        assertThat(set).extracting(Labelled::id).containsExactly("1", "2");
        assertThat(order.products()).extracting(Product::title).containsExactly("Mug, blue", "Lamp");
    }

    @Test
    void a_line_that_cannot_be_read_is_told_with_its_number_and_costs_no_other(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("odd.jsonl"), """
                \uFEFF{"id":"1","text":"where is my parcel"}
                {"id":"2","text":

                ["3"]
                {"id":"4"} {"id":"5"}
                {"id":"6","text":null,"thread":[null,7,{"text":"refund please"}]}
                {"text":"no id"}
                """);

        JsonLines lines = JsonLines.read(file, "odd.jsonl");
        MessageAnswers answers = new MessageAnswers(model, extractor, KnownKeys.NONE);

        assertThat(lines.problems())
                .extracting(problem -> problem.replaceAll(": .*", ""))
                .containsExactly("odd.jsonl:2", "odd.jsonl:4", "odd.jsonl:5");
        assertThat(lines.objects())
                .map(answers::answer)
                .extracting(answer -> answer.path("id").asText())
                .containsExactly("1", "6", "null");
    }

    @Test
    void stream_lines_that_lack_what_they_should_have_are_answered_all_the_same() throws Exception {
        StreamAnswers stream =
                new StreamAnswers(model, extractor, new ScoredMatcher(MatchPolicy.DEFAULT), ShopOrders.NONE);

        assertThat(List.of(
                        "{}",
                        "{\"id\":\"a\",\"sentAt\":\"yesterday\",\"text\":7,\"sender\":null,\"inReplyTo\":\"x\"}",
                        "{\"id\":\"b\",\"sentAt\":\"2026-05-10T10:00:00+02:00\",\"automatic\":\"bounce\"}"))
                .map(line -> stream.answer(JSON.readTree(line)))
                .extracting(answer -> answer.path("ticket").asText())
                .containsExactly("T1", "T2", "null");
    }

    @Test
    void a_family_that_shares_an_address_stays_two_people(@TempDir Path folder) throws Exception {
        Path table = Files.writeString(folder.resolve("orders.csv"), """
                Name,Email,Billing name,Lineitem name
                #1001,keller@example.com,Anna Keller,Mug
                #1002,keller@example.com,Tom Keller,Lamp
                """);
        StreamAnswers stream =
                new StreamAnswers(model, extractor, new ScoredMatcher(MatchPolicy.DEFAULT), ShopOrders.read(table));

        String anna = family(stream, "1", "Anna", "the mug from order 1001 came broken");
        String tom = family(stream, "2", "Tom", "where is order 1002, my lamp?");
        String annaAgain = family(stream, "3", "Anna", "any news about order 1001?");

        assertThat(tom).isNotEqualTo(anna);
        assertThat(annaAgain).isEqualTo(anna);
    }

    private static String family(StreamAnswers stream, String id, String name, String text) throws Exception {
        return stream.answer(JSON.readTree("""
                {"id":"%s","channel":"email","platform":"imap","account":"a","externalId":"%s","conversation":"c%s",
                 "sender":{"handle":"keller@example.com","name":"%s","verified":true},"text":"%s",
                 "sentAt":"2026-05-1%sT10:00:00Z"}""".formatted(id, id, id, name, text, id)))
                .path("ticket")
                .asText();
    }

    @Test
    void unknown_arguments_are_refused() {
        assertThat(EvalMain.Arguments.parse(new String[] {"--frobnicate", "x"})).isNull();
        assertThat(EvalMain.Arguments.parse(new String[] {"--corpora"})).isNull();
        assertThat(EvalMain.Arguments.parse(new String[] {"--answers", "out.jsonl"})
                        .answers())
                .isEqualTo(Path.of("out.jsonl"));
    }

    private static String stream(
            StreamAnswers stream,
            String external,
            String channel,
            String handle,
            boolean verified,
            String text,
            String at)
            throws Exception {
        JsonNode message =
                JSON.readTree("""
                {"id":"%s","channel":"%s","platform":"imap","externalId":"%s","conversation":"%s",
                 "sender":{"handle":"%s","email":"%s","verified":%s},"text":"%s","sentAt":"2026-05-10T%s:00Z"}""".formatted(external, channel, external, handle, handle, handle, verified, text, at));
        return stream.answer(message).path("ticket").asText();
    }
}
