package io.github.servicecatalogtestkit.assertj.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the assertions may know of their neighbours. */
@AnalyzeClasses(
        packages = "io.github.servicecatalogtestkit.assertj",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule assertions_know_the_sdk_and_not_the_fake = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.github.servicecatalogtestkit.fake..", "io.github.servicecatalogtestkit.junit..")
            .because("the same assertion must hold against the fake and against AWS")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule assertions_run_under_any_test_framework = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.junit..")
            .because("AssertJ asks for no test framework, and neither do we")
            .allowEmptyShould(true);
}
