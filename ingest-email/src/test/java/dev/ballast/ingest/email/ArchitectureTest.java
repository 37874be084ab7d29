package dev.ballast.ingest.email;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.ballast.ingest.email", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule reading_a_mail_needs_no_framework_and_no_network = noClasses()
            .that()
            .resideInAnyPackage("..mime..", "..parse..", "..quote..", "..automatic..", "..phrase..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..", "jakarta.inject..", "jakarta.enterprise..", "org.apache.kafka..", "java.net..");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("dev.ballast.ingest.email.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobody_sleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule time_is_given = noClasses().should().callMethod(java.time.Instant.class, "now");

    @ArchTest
    static final ArchRule the_container_stays_in_the_root_package = classes()
            .that()
            .resideInAPackage("dev.ballast.ingest.email.(*)..")
            .and()
            .resideOutsideOfPackage("dev.ballast.ingest.email")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("io.quarkus..", "jakarta.enterprise..", "org.eclipse.microprofile..");

    @ArchTest
    static final ArchRule no_other_service_is_known = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.ballast.ticket..",
                    "dev.ballast.analytics..",
                    "dev.ballast.ingest.social..",
                    "dev.ballast.ingest.webform..");
}
