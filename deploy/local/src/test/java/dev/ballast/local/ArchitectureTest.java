package dev.ballast.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.ballast.local", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("dev.ballast.local.(*)..").should().beFreeOfCycles();

    /** Tests of every module start a broker and a database; they must not bring the launcher along. */
    @ArchTest
    static final ArchRule broker_database_and_topics_do_not_know_the_launcher = noClasses()
            .that()
            .resideInAnyPackage("..broker..", "..database..", "..topics..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..launcher..");

    /** The launcher stays small: Kafka's and PostgreSQL's libraries run in child JVMs only. */
    @ArchTest
    static final ArchRule the_launcher_loads_no_broker_and_no_driver = noClasses()
            .that()
            .resideInAPackage("..launcher..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "kafka..", "io.zonky..", "java.sql..");

    @ArchTest
    static final ArchRule nothing_sleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class);
}
