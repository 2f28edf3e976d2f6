package veridict;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import org.junit.jupiter.api.Test;

/** The shape of the engine, where the compiler cannot hold it. */
class ArchitectureTest {

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("veridict");

    @Test
    void packages_form_no_circle() {
        slices().matching("veridict.(*)..")
                .should()
                .beFreeOfCycles()
                .because("someone new should be able to read them one after the other")
                .check(ENGINE);
    }

    @Test
    void entities_say_what_they_are() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveSimpleNameEndingWith("Entity")
                .because("a noun without suffix is a record, and records alone leave the engine")
                .check(ENGINE);
    }

    @Test
    void what_leaves_the_doors_is_no_entity() {
        methods()
                .that()
                .arePublic()
                .and()
                .areAnnotatedWith(Transactional.class)
                .should()
                .notHaveRawReturnType(
                        com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith(
                                Entity.class))
                .because("whoever holds an entity can change a claim without its record")
                .check(ENGINE);
    }

    @Test
    void the_vocabulary_depends_on_nothing() {
        noClasses()
                .that()
                .resideInAPackage("veridict.model..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "veridict.model..", "java..", "org.jspecify..", "com.fasterxml.jackson.annotation..")
                .because("it is what programs in other houses share with us")
                .check(ENGINE);
    }
}
