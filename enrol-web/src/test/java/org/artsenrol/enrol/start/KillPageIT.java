package org.artsenrol.enrol.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.artsenrol.enrol.testing.DemoSite;
import org.artsenrol.enrol.testing.Visit;
import org.artsenrol.enrol.testing.page.ApplyPage;
import org.artsenrol.enrol.testing.page.Person;
import org.artsenrol.enrol.testing.page.ReceiptPage;
import org.artsenrol.enrol.testing.page.RegisterPage;
import org.artsenrol.enrol.testing.page.SignInPage;
import org.junit.jupiter.api.Test;

/** A power cut right after somebody was told that it is done. */
class KillPageIT {

  @Test
  void acknowledgedApplicationIsStillThereAfterAKill() throws IOException {
    Person person;
    String path;
    String entry;
    try (Visit visit = Visit.ofWidth(390)) {
      person = RegisterPage.newMember(visit);
      entry = ApplyPage.open(visit, "dadun-2027s-001").send().entry();
      path = visit.path();
    }
    DemoSite.killAndRestart();
    try (Visit visit = Visit.ofWidth(390)) {
      visit.open(path);
      SignInPage.shown(visit).signIn(person.contact(), Person.PASSWORD);
      visit.page().waitForURL("**" + path);
      assertThat(ReceiptPage.shown(visit).entry()).isEqualTo(entry);
    }
  }
}
