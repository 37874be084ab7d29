package dev.ballast.ingest.webform.widget;

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

/** Skipped, visibly, on a machine without Chromium; with {@code CI=true} its absence is a failure. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsChromium.Condition.class)
@interface NeedsChromium {

    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return executable().isPresent() || "true".equals(System.getenv("CI"))
                    ? ConditionEvaluationResult.enabled("Chromium is there, or has to be")
                    : ConditionEvaluationResult.disabled(
                            "No Chromium found: install the package chromium, or set BALLAST_CHROMIUM.");
        }

        static Optional<Path> executable() {
            return Stream.of(
                            Optional.ofNullable(System.getenv("BALLAST_CHROMIUM"))
                                    .orElse(""),
                            "/usr/bin/chromium")
                    .filter(path -> !path.isBlank())
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }
}
