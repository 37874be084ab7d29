package dev.ballast.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path dir;

    @Test
    void they_are_made_once_and_stay() throws Exception {
        Secrets first = load(null);
        Secrets second = load(null);

        assertThat(first.fresh()).isTrue();
        assertThat(second.fresh()).isFalse();
        assertThat(second.adminPassword()).isEqualTo(first.adminPassword());
        assertThat(second.secretKey()).isEqualTo(first.secretKey()).hasSizeGreaterThanOrEqualTo(32);
        assertThat(second.sessionKey()).isEqualTo(first.sessionKey()).isNotEqualTo(first.secretKey());
    }

    @Test
    void only_their_owner_can_read_them() throws Exception {
        load(null);

        assertThat(Files.getPosixFilePermissions(dir.resolve("secrets.properties")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void the_password_of_the_environment_wins_and_is_not_kept() throws Exception {
        assertThat(load("of my choice").adminPassword()).isEqualTo("of my choice");

        assertThat(Files.readString(dir.resolve("secrets.properties"))).doesNotContain("of my choice");
    }

    private Secrets load(String password) throws Exception {
        return Secrets.loadOrCreate(dir.resolve("secrets.properties"), name -> password);
    }
}
