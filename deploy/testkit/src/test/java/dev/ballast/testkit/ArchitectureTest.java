package dev.ballast.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = {"dev.ballast.testkit", "dev.ballast.demo"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** What plays the outside world must not share a mistake with the service that it plays against. */
    @ArchTest
    static final ArchRule the_kit_and_the_demo_know_no_service = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.ballast.ingest..", "dev.ballast.ticket..", "dev.ballast.analytics..", "dev.ballast.monitor..");

    @ArchTest
    static final ArchRule the_kit_does_not_know_the_demo = noClasses()
            .that()
            .resideInAPackage("dev.ballast.testkit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.ballast.demo..");

    @ArchTest
    static final ArchRule nothing_sleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class);
}
