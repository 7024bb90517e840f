package org.artsenrol.enrol.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.artsenrol.enrol.account.person.Contact;
import org.artsenrol.enrol.account.person.Identity;
import org.artsenrol.enrol.kernel.Refused;
import org.artsenrol.enrol.start.StartState;
import org.artsenrol.enrol.testing.ShippedWar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What only the server's own transactions can show. */
@ExtendWith(ArquillianExtension.class)
class AccountsIT {
  private static final String PASSWORD = "mango-river-7";

  @Inject private Accounts accounts;
  @Inject private StartState start;
  @Resource private ManagedExecutorService executor;

  @PersistenceContext(unitName = "main")
  private EntityManager em;

  @Deployment
  static WebArchive war() {
    return ShippedWar.with(AccountsIT.class, ShippedWar.class);
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
  void ofThreeWhoRegisterOnePersonAtTheSameMomentOneIsAdmitted() throws Exception {
    List<String> answers =
        atOnce(
            IntStream.range(0, 3)
                .mapToObj(i -> (Callable<String>) () -> register("091111111" + i, "C800151116"))
                .toList());
    assertEquals(1, answers.stream().filter("in"::equals).count(), answers::toString);
    assertEquals(
        2, answers.stream().filter("Registration.KNOWN"::equals).count(), answers::toString);
  }

  @Test
  void wrongPasswordsTriedAtTheSameMomentAreAllCounted() throws Exception {
    register("0922222222", "H802717288");
    atOnce(List.of(this::wrong, this::wrong, this::wrong));
    wrong();
    wrong();
    assertThrows(SignInRefused.class, () -> accounts.signIn("0922222222", PASSWORD));
  }

  @Test
  void whatFailedStaysInTheJournalAndWhatWasUndoneIsNot() {
    long failedBefore = lines("SignInFailed");
    long registeredBefore = lines("AccountRegistered");
    register("0933333333", "T900251126");
    register("0933333333", "A930196810");
    assertThrows(SignInRefused.class, () -> accounts.signIn("0933333333", "wrong"));
    accounts.signIn("0933333333", PASSWORD);
    assertEquals(failedBefore + 1, lines("SignInFailed"));
    assertEquals(registeredBefore + 1, lines("AccountRegistered"));
  }

  private String wrong() {
    try {
      accounts.signIn("0922222222", "not the right one");
      return "in";
    } catch (Refused refused) {
      return refused.messageKey();
    }
  }

  private String register(String contact, String identity) {
    NewLearner person =
        new NewLearner("王小明", LocalDate.of(1956, 3, 7), Optional.of(Identity.read(identity)));
    try {
      accounts.register(
          new Registration(Contact.read(contact), PASSWORD, person, true, Locale.TAIWAN));
      return "in";
    } catch (Refused refused) {
      return refused.messageKey();
    }
  }

  private List<String> atOnce(List<Callable<String>> tries) throws Exception {
    var running = tries.stream().map(executor::submit).toList();
    var answers = new ArrayList<String>();
    for (var one : running) {
      answers.add(one.get());
    }
    return answers;
  }

  private long lines(String act) {
    return em.createQuery("select count(j) from JournalEntry j where j.act = :act", Long.class)
        .setParameter("act", act)
        .getSingleResult();
  }
}
