package dev.ballast.testkit.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skipped, visibly, on a developer's machine without Chromium; with {@code CI=true} its absence is a failure. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsChromium.Condition.class)
public @interface NeedsChromium {

    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (executable().isPresent() || "true".equals(System.getenv("CI"))) {
                return ConditionEvaluationResult.enabled("Chromium is there, or has to be");
            }
            return ConditionEvaluationResult.disabled(
                    "No Chromium found: install the packages chromium and fonts-noto-cjk, or set BALLAST_CHROMIUM.");
        }

        public static Optional<Path> executable() {
            return Stream.of(
                            Optional.ofNullable(System.getenv("BALLAST_CHROMIUM"))
                                    .orElse(""),
                            "/usr/bin/chromium",
                            "/usr/bin/chromium-browser",
                            "/usr/bin/google-chrome")
                    .filter(path -> !path.isBlank())
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }
}
