package dev.ballast.ingest.kit.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class EffectiveConfigTest {

    @Test
    void an_operator_sees_every_setting_and_no_secret() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withDefaultValue("ballast.ingest-x.spool.dir", "/var/spool")
                .withDefaultValue("ballast.ingest-x.secret-key", "do-not-tell")
                .withDefaultValue("ballast.ingest-x.accounts-file", "")
                .withDefaultValue("quarkus.http.port", "8080")
                .build();

        assertThat(EffectiveConfig.settings(config))
                .isEqualTo("ingest-x.accounts-file=none, ingest-x.secret-key=***, ingest-x.spool.dir=/var/spool");
    }
}
