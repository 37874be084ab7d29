package dev.ballast.analytics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(packages = "dev.ballast", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_arithmetic_knows_neither_database_nor_broker_nor_framework = classes()
            .that()
            .resideInAPackage("..analytics.fold..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "dev.ballast.contract..", "..analytics.fold..");

    @ArchTest
    static final ArchRule no_other_service_is_known = noClasses()
            .that()
            .resideInAPackage("dev.ballast.analytics..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.ballast.ticket..", "dev.ballast.ingest..", "dev.ballast.monitor..");

    @ArchTest
    static final ArchRule nothing_sleeps = noClasses()
            .that()
            .resideInAPackage("dev.ballast.analytics..")
            .should()
            .callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule time_comes_from_the_injected_clock = noClasses()
            .that()
            .resideInAPackage("dev.ballast.analytics..")
            .and()
            .doNotHaveSimpleName("Time")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC");
}
