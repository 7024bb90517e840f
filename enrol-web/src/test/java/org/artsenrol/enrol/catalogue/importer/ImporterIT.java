package org.artsenrol.enrol.catalogue.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Search;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.start.StartState;
import org.artsenrol.enrol.testing.ShippedWar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The importer as the container wires it: its transactions, and what a page reads after them. */
@ExtendWith(ArquillianExtension.class)
class ImporterIT {
  private static final String TERM =
      "term,name_zh,starts_on,ends_on\n2099z,試辦班,2099-02-01,2099-06-30\n";
  private static final String VENUES = "venue,name_zh\ntrial,試辦館\n";
  private static final String CLASSES =
      "venue,class,course,category,title_zh,teacher,level,content_zh,quota,minimum,room,weekday,"
          + "starts,ends,first_day,meetings,fee\n"
          + "trial,001,T1,書畫,試辦書法,林秋月,初階,每週一字。,20,5,一樓,一,9:00,11:00,"
          + "188/2/2,12,2800\n";

  @Inject private Importer importer;
  @Inject private Catalogue catalogue;
  @Inject private StartState start;
  @Resource private UserTransaction transaction;

  @Deployment
  static WebArchive war() {
    return ShippedWar.with(ImporterIT.class, ShippedWar.class);
  }

  @BeforeEach
  void untilTheSchemaIsThere() {
    assertTimeout(
        Duration.ofMinutes(2),
        () -> {
          while (!start.isReady()) {
            assertNull(start.failure());
            Thread.yield();
          }
        });
  }

  @Test
  void aPreviewStoresNothing() {
    ImportPlan plan = importer.preview(Actor.SYSTEM, files(CLASSES));
    assertTrue(plan.isClean(), () -> plan.errors().toString());
    assertEquals(3, plan.count(Change.Kind.NEW));
    assertFalse(catalogue.findTerm("2099z").isPresent());
  }

  @Test
  void aRefusedImportStoresNothing() {
    TermFiles flawed = files(CLASSES.replace(",20,5,", ",20,25,"));
    assertThrows(ImportRefused.class, () -> importer.apply(Actor.SYSTEM, flawed));
    assertFalse(catalogue.findTerm("2099z").isPresent());
  }

  @Test
  void whatIsFoundCanBeReadWhenTheTransactionIsOver() throws Exception {
    transaction.begin();
    importer.apply(Actor.SYSTEM, files(CLASSES));
    boolean changedAgain = importer.apply(Actor.SYSTEM, files(CLASSES)).changesAnything();
    StudyClass found = catalogue.search(Search.everythingIn("2099z")).get(0);
    transaction.rollback();
    assertFalse(changedAgain);
    assertEquals(12, found.getMeetings().size());
    assertEquals("試辦館", found.getVenue().getNameZh());
    assertEquals("試辦書法", found.getCourse().getTitleZh());
  }

  private static TermFiles files(String classes) {
    return TermFiles.ofFolder(
        Map.of("term.csv", bytes(TERM), "venues.csv", bytes(VENUES), "班級.csv", bytes(classes)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
