package org.artsenrol.enrol;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

/** The walls of the house: which room may know which. */
@AnalyzeClasses(packages = "org.artsenrol", importOptions = DoNotIncludeTests.class)
class WallsTest {

  @ArchTest
  static final ArchRule lotteryCoreIsPureJava =
      noClasses()
          .that()
          .resideInAPackage("org.artsenrol.lottery..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta..", "java.sql..", "java.net..", "java.util.logging..", "org.slf4j..");

  @ArchTest
  static final ArchRule lotteryCoreAsksForNoRandomness =
      noClasses()
          .that()
          .resideInAPackage("org.artsenrol.lottery..")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(java.util.Random.class, java.security.SecureRandom.class, Clock.class);

  @ArchTest
  static final ArchRule opendataKnowsNothingOfPeople =
      noClasses()
          .that()
          .resideInAPackage("org.artsenrol.opendata..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.artsenrol.enrol..", "org.artsenrol.notify..");

  @ArchTest
  static final ArchRule notifyKnowsNothingOfEnrolment =
      noClasses()
          .that()
          .resideInAPackage("org.artsenrol.notify..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.artsenrol.enrol..", "org.artsenrol.opendata..");

  @ArchTest
  static final ArchRule configImportsNoneOfOurs =
      noClasses()
          .that()
          .resideInAPackage("org.artsenrol.config..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.artsenrol.enrol..",
              "org.artsenrol.opendata..",
              "org.artsenrol.notify..",
              "org.artsenrol.lottery..");

  @ArchTest
  static final ArchRule featuresAreFreeOfCycles =
      slices().assignedFrom(new Rooms()).should().beFreeOfCycles();

  @ArchTest
  static void featuresFollowTheFloors(JavaClasses all) {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .withOptionalLayers(true)
        .layer("kernel")
        .definedBy("..enrol.kernel..")
        .layer("account")
        .definedBy("..enrol.account", "..enrol.audit")
        .layer("catalogue")
        .definedBy("..enrol.catalogue", "..enrol.catalogue.importer..")
        .layer("admission")
        .definedBy("..enrol.admission")
        .layer("draw")
        .definedBy("..enrol.draw")
        .layer("seat")
        .definedBy("..enrol.seat")
        .layer("top")
        .definedBy(
            "..enrol.notice..",
            "..enrol.publication..",
            "..enrol.objection..",
            "..enrol.ruling..",
            "..enrol.odds..",
            "..enrol.office..",
            "..enrol.plan..",
            "..enrol.clockwork..")
        .whereLayer("top")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("seat")
        .mayOnlyBeAccessedByLayers("top")
        .whereLayer("draw")
        .mayOnlyBeAccessedByLayers("seat", "top")
        .whereLayer("admission")
        .mayOnlyBeAccessedByLayers("draw", "seat", "top")
        .whereLayer("catalogue")
        .mayOnlyBeAccessedByLayers("admission", "draw", "seat", "top")
        .whereLayer("account")
        .mayOnlyBeAccessedByLayers("catalogue", "admission", "draw", "seat", "top")
        .check(all);
  }

  @ArchTest
  static final ArchRule webIsUsedByNobody =
      noClasses()
          .that()
          .resideOutsideOfPackage("..web..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.artsenrol.enrol..web..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule pageBeansHoldNoQueryAndNoTransaction =
      noClasses()
          .that()
          .resideInAPackage("org.artsenrol.enrol..web..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(EntityManager.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Transactional.class)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyNoticeTellsPeople =
      noClasses()
          .that()
          .resideInAPackage("org.artsenrol.enrol..")
          .and()
          .resideOutsideOfPackages("..enrol.notice..", "..enrol.clockwork..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.artsenrol.notify.Outbox");

  @ArchTest
  static final ArchRule nobodyAsksForTheTimeWithoutAClock =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now");

  @ArchTest
  static final ArchRule entitiesHaveNoPublicSetters =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Entity.class)
          .and()
          .haveNameMatching("set[A-Z].*")
          .should()
          .notHaveModifier(JavaModifier.PUBLIC)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule everyPackageSaysWhatItIs = classes().should(PackageInfo.bePresent());
}
