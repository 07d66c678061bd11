package io.github.servicecatalogtestkit.capture.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The dependencies that the capture module may have. */
@AnalyzeClasses(
        packages = "io.github.servicecatalogtestkit.capture",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule capturing_enters_by_the_doors = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.github.servicecatalogtestkit.fake.internal..")
            .because("a captured client is a client that any test could have handed over");

    @ArchTest
    static final ArchRule capturing_needs_no_test_framework = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.junit..", "org.assertj..", "org.mockito..")
            .because("tests are written with many of them");
}
