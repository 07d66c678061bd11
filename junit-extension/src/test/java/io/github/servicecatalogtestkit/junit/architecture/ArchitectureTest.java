package io.github.servicecatalogtestkit.junit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The dependencies that the extension may have. */
@AnalyzeClasses(
        packages = "io.github.servicecatalogtestkit.junit",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule the_extension_enters_by_the_doors = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.github.servicecatalogtestkit.fake.internal..")
            .because("an extension that anyone could write keeps the doors of the fake sufficient")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule the_extension_does_not_bring_assertions = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.github.servicecatalogtestkit.assertj..", "org.assertj..")
            .because("either leaf is useful without the other")
            .allowEmptyShould(true);
}
