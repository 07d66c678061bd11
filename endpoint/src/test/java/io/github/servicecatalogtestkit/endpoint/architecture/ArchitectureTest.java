package io.github.servicecatalogtestkit.endpoint.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The dependencies that the endpoint may have. */
@AnalyzeClasses(
        packages = "io.github.servicecatalogtestkit.endpoint",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule the_endpoint_enters_by_the_doors = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.github.servicecatalogtestkit.fake.internal..")
            .because("what crosses the network is what any HTTP client of the catalog can send");

    @ArchTest
    static final ArchRule the_endpoint_needs_no_test_framework = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.junit..", "org.assertj..", "org.mockito..")
            .because("people who write no Java start it from the command line");
}
