package veridict.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What the compiler would let through. */
class ArchitectureTest {

    @Test
    void the_edge_translates_and_does_not_touch_the_database() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Entity")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.persistence..", "jakarta.transaction..", "org.hibernate..", "io.quarkus.hibernate..")
                .because("claims are written by the engine's doors alone, with their record and their event")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("veridict.api", "veridict.site"));
    }
}
