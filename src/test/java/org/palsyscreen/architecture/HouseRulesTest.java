package org.palsyscreen.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.util.Date;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

@AnalyzeClasses(packages = "org.palsyscreen", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    @ArchTest
    static final ArchRule ANALYSIS_KNOWS_NEITHER_SCREENS_NOR_DATABASE = noClasses()
            .that()
            .resideInAPackage("org.palsyscreen.analysis..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.vaadin..",
                    "jakarta.persistence..",
                    "org.hibernate..",
                    "org.springframework.data..",
                    "java.sql..");

    @ArchTest
    static final ArchRule VIEWS_ARE_PACKAGE_PRIVATE = classes()
            .that()
            .resideInAPackage("..ui..")
            .and()
            .areTopLevelClasses()
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule VIEWS_SEE_NO_ENTITIES_AND_NO_REPOSITORIES = noClasses()
            .that()
            .resideInAPackage("..ui..")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Repository.class);

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS =
            noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith("jakarta.inject.Inject");

    @ArchTest
    static final ArchRule NOTHING_SLEEPS = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_AND_THE_FIRST_PASSWORD_ARE_PRINTED = noClasses()
            .that()
            .resideOutsideOfPackages("org.palsyscreen.batch..", "org.palsyscreen.access..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule NO_LOMBOK = noClasses().should().dependOnClassesThat().resideInAPackage("lombok..");

    @ArchTest
    static final ArchRule NO_OLD_DATES =
            noClasses().should().dependOnClassesThat().areAssignableTo(Date.class);

    @ArchTest
    static final ArchRule REPOSITORIES_STAY_IN_THEIR_MODULE_AND_IN_TRANSACTIONS = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should(new ArchCondition<>("be used by transactional classes of their module only") {
                @Override
                public void check(JavaClass repository, ConditionEvents events) {
                    repository.getDirectDependenciesToSelf().stream()
                            .map(use -> use.getOriginClass())
                            .filter(user -> !user.equals(repository))
                            .filter(user -> !module(user).equals(module(repository)) || !isTransactional(user))
                            .forEach(user -> events.add(SimpleConditionEvent.violated(
                                    user, user.getName() + " uses " + repository.getName())));
                }
            });

    @ArchTest
    static final ArchRule NAMES_ARE_THE_FIELDS_OWN = classes()
            .should()
            .haveSimpleNameNotContaining("Manager")
            .andShould(haveNoName("Data"))
            .andShould(haveNoName("Info"))
            .andShould(haveNoName("Util"))
            .andShould(haveNoName("Helper"));

    private static ArchCondition<JavaClass> haveNoName(String word) {
        return new ArchCondition<>("not be called " + word) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (type.getSimpleName().matches(".*" + word + "s?([A-Z].*)?")) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " says " + word));
                }
            }
        };
    }

    @Test
    void everyPackageIsNullMarked() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.palsyscreen");
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass type : classes) {
            if (type.getPackage().tryGetAnnotationOfType(NullMarked.class).isEmpty()) {
                unmarked.add(type.getPackageName());
            }
        }
        assertThat(classes).hasSizeGreaterThan(100);
        assertThat(unmarked).isEmpty();
    }

    private static String module(JavaClass type) {
        String[] steps = type.getPackageName().split("\\.", -1);
        return steps.length > 2 ? steps[2] : "";
    }

    private static boolean isTransactional(JavaClass type) {
        return type.isAnnotatedWith(Transactional.class)
                || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Transactional.class))
                || type.isAssignableTo(Repository.class)
                || type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> use.getTargetClass().isAssignableTo(TransactionOperations.class));
    }
}
