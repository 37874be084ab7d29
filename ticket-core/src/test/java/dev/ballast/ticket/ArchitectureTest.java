package dev.ballast.ticket;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.ballast", importOptions = ImportOption.DoNotIncludeJars.class)
class ArchitectureTest {

    private static final String[] FRAMEWORKS = {
        "jakarta..",
        "io.quarkus..",
        "org.hibernate..",
        "org.apache.kafka..",
        "io.smallrye..",
        "java.sql..",
        "io.agroal.."
    };

    @ArchTest
    static final ArchRule the_model_and_the_pure_parts_know_no_framework = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.ballast.ticket.model..",
                    "dev.ballast.ticket.triage..",
                    "dev.ballast.ticket.extract..",
                    "dev.ballast.ticket.match..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORKS);

    @ArchTest
    static final ArchRule the_pure_parts_know_nothing_of_storage_or_desk = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.ballast.ticket.model..",
                    "dev.ballast.ticket.triage..",
                    "dev.ballast.ticket.extract..",
                    "dev.ballast.ticket.match..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.ballast.ticket.store..",
                    "dev.ballast.ticket.intake..",
                    "dev.ballast.ticket.desk..",
                    "dev.ballast.ticket.handling..",
                    "dev.ballast.ticket.outbox..");

    @ArchTest
    static final ArchRule services_know_each_other_by_the_contract_alone = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.ballast.ingest..", "dev.ballast.analytics..", "dev.ballast.monitor..");

    @ArchTest
    static final ArchRule nobody_sleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.ballast.ticket.model..",
                    "dev.ballast.ticket.intake..",
                    "dev.ballast.ticket.handling..",
                    "dev.ballast.ticket.outbox..")
            .and()
            .haveSimpleNameNotEndingWith("Test")
            .should()
            .callMethod(java.time.Instant.class, "now");
}
