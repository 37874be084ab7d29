package dev.ballast.ingest.webform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

@AnalyzeClasses(packages = "dev.ballast.ingest.webform", importOptions = ImportOption.DoNotIncludeTests.class)
class WebformArchitectureTest {

    @ArchTest
    static final ArchRule what_a_form_is_knows_no_framework = noClasses()
            .that()
            .resideInAPackage("..webform.form..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io..", "jakarta..", "org.apache.kafka..", "dev.ballast.ingest.kit..");

    @ArchTest
    static final ArchRule no_service_depends_on_another = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.ballast.ticket..",
                    "dev.ballast.analytics..",
                    "dev.ballast.ingest.email..",
                    "dev.ballast.ingest.social..",
                    "dev.ballast.local..");

    @ArchTest
    static final ArchRule never_sleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule time_is_injected = noClasses().should().callMethod(Instant.class, "now");
}
