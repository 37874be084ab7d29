package dev.ballast.ingest.social;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

@AnalyzeClasses(packages = "dev.ballast.ingest.social", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] PLATFORMS = {
        "..meta..",
        "..whatsapp..",
        "..telegram..",
        "..line..",
        "..judgeme..",
        "..yotpo..",
        "..trustpilot..",
        "..tiktokshop..",
        "..tiktokbusiness..",
        "..shopify.."
    };

    @ArchTest
    static final ArchRule the_service_depends_on_no_other_service = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.ballast.ticket..",
                    "dev.ballast.analytics..",
                    "dev.ballast.ingest.email..",
                    "dev.ballast.ingest.webform..");

    @ArchTest
    static final ArchRule platforms_know_no_container = noClasses()
            .that()
            .resideInAnyPackage(PLATFORMS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "io.smallrye..", "io.micrometer..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule parsers_do_no_io = noClasses()
            .that()
            .haveSimpleNameEndingWith("Parser")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "java.nio.file..", "..http..", "..door..");

    @ArchTest
    static final ArchRule platforms_are_strangers_to_each_other = slices().matching(
                    "dev.ballast.ingest.social.(meta|whatsapp|telegram|line|judgeme|yotpo|trustpilot|tiktokshop|tiktokbusiness|shopify)..")
            .should()
            .notDependOnEachOther()
            // WhatsApp speaks Meta's Graph API.
            .ignoreDependency(resideInAnyPackage("..whatsapp.."), resideInAnyPackage("..meta.."));

    @ArchTest
    static final ArchRule nobody_sleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule times_come_from_the_injected_clock =
            noClasses().should().callMethod(Instant.class, "now");
}
