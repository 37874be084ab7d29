package dev.ballast.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as the launcher starts it: by a JVM that ends, so that the server outlives its starter. */
class DatabaseServerTest {

    @TempDir
    Path dir;

    private PostmasterPidFile pidFile;
    private int port;

    @BeforeEach
    void choosePlaces() throws IOException {
        pidFile = new PostmasterPidFile(dir.resolve("data"));
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
    }

    @AfterEach
    void stopWhatRuns() throws Exception {
        pidFile.stopServer();
    }

    @Test
    void committed_work_survives_kill_9_of_the_server() throws Exception {
        start();
        query("CREATE TABLE t (v text); INSERT INTO t VALUES ('kept')");
        ProcessHandle server =
                ProcessHandle.of(pidFile.serverPid().orElseThrow()).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();

        start();

        assertThat(query("SELECT v FROM t")).isEqualTo("kept");
    }

    @Test
    void a_server_that_a_killed_launcher_left_is_replaced_and_keeps_its_data() throws Exception {
        start();
        query("CREATE TABLE t (v text); INSERT INTO t VALUES ('kept')");
        long left = pidFile.serverPid().orElseThrow();

        start();

        assertThat(pidFile.serverPid().orElseThrow()).isNotEqualTo(left);
        assertThat(query("SELECT v FROM t")).isEqualTo("kept");
    }

    @Test
    void commits_wait_for_the_disk() throws Exception {
        start();

        assertThat(query("SELECT current_setting('fsync') || current_setting('synchronous_commit')"))
                .isEqualTo("onon");
    }

    @Test
    void stopping_leaves_no_process() throws Exception {
        start();

        pidFile.stopServer();

        assertThat(pidFile.serverPid()).isEqualTo(OptionalLong.empty());
    }

    private void start() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process starter = new ProcessBuilder(
                        java.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseMain.class.getName(),
                        dir.resolve("data").toString(),
                        Integer.toString(port),
                        dir.resolve("log").toString(),
                        "shop")
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("starter.log").toFile())
                .start();
        assertThat(starter.waitFor()).isZero();
    }

    private String query(String sql) throws Exception {
        String url = DatabaseServer.jdbcUrl(port, "shop");
        try (var connection = DriverManager.getConnection(url, DatabaseServer.USER, "");
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            var rows = statement.getResultSet();
            rows.next();
            return rows.getString(1);
        }
    }
}
