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
            .that()
            .doNotHaveSimpleName("FakeNames")
            .and()
            .haveSimpleNameNotContaining("Stack")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.github.servicecatalogtestkit.fake..", "io.github.servicecatalogtestkit.junit..")
            .because("the same assertion must hold against AWS, without the fake on the class path");

    @ArchTest
    static final ArchRule names_are_asked_of_the_exported_package_of_the_fake = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.github.servicecatalogtestkit.fake.internal..")
            .because("everything else of the fake may change with any release");

    @ArchTest
    static final ArchRule assertions_run_under_any_test_framework = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.junit..")
            .because("AssertJ asks for no test framework, and neither do we")
            .allowEmptyShould(true);
}
