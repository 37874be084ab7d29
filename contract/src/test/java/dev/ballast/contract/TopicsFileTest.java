package dev.ballast.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class TopicsFileTest {

    @Test
    void the_topics_file_and_the_code_name_the_same_topics() throws IOException {
        try (Reader yaml = Files.newBufferedReader(Path.of("../deploy/kafka/topics.yml"))) {
            Map<String, List<Map<String, Object>>> file = new Yaml().load(yaml);

            assertThat(file.get("topics"))
                    .extracting(topic -> topic.get("name"))
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(Topic.values()).map(Topic::topicName).toList());
        }
    }
}
