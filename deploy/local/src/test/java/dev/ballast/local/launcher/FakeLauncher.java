package dev.ballast.local.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The launcher's own code over fake services. Arguments: data folder, then one port per stage. */
public final class FakeLauncher {

    private FakeLauncher() {}

    public static void main(String[] args) throws Exception {
        Layout layout = new Layout(Path.of(args[0]));
        try (Launch launch = Launch.claim(layout, new Console(System.out))) {
            List<List<Unit>> stages = new ArrayList<>();
            for (int i = 1; i < args.length; i++) {
                stages.add(List.of(unit(layout, "fake-" + i, args[i])));
            }
            launch.start(stages, Duration.ofSeconds(60));
            System.out.println("all ready");
            new CountDownLatch(1).await();
        } catch (LaunchProblem e) {
            System.out.println("ballast: " + e.getMessage());
            System.exit(1);
        }
    }

    private static Unit unit(Layout layout, String name, String port) {
        boolean dies = port.equals("dies");
        return new ProcessUnit(
                name,
                dies ? List.of() : List.of(new Unit.PortUse(Integer.parseInt(port), "the fake")),
                layout.log(name),
                JavaCommand.of(layout, name)
                        .flags("-Xmx32m", "-XX:TieredStopAtLevel=1")
                        .main(FakeService.class.getName(), port),
                Map.of(),
                dies ? process -> false : Readiness.http(Integer.parseInt(port)));
    }
}
