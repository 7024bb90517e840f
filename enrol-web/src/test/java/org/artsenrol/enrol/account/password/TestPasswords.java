package org.artsenrol.enrol.account.password;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.glassfish.soteria.identitystores.hash.Pbkdf2PasswordHashImpl;

/** Passwords as the server has them, without the server. */
public final class TestPasswords {

  private TestPasswords() {}

  /** At full strength, a quarter of a second each. */
  public static Passwords real() {
    return prepared(new Pbkdf2PasswordHashImpl());
  }

  /** The same algorithm with few rounds, for tests that are not about strength. */
  public static Passwords quick() {
    return prepared(
        new Pbkdf2PasswordHashImpl() {
          @Override
          public void initialize(Map<String, String> parameters) {
            super.initialize(Map.of("Pbkdf2PasswordHash.Iterations", "1024"));
          }
        });
  }

  /** Every hash after the first waits until the latch is open. */
  static Passwords waitingFor(CountDownLatch latch) {
    return prepared(
        new Pbkdf2PasswordHashImpl() {
          @Override
          public String generate(char[] password) {
            return password.length == 1 ? held() : super.generate(password);
          }

          private String held() {
            try {
              latch.await();
            } catch (InterruptedException over) {
              Thread.currentThread().interrupt();
            }
            return "";
          }
        });
  }

  private static Passwords prepared(Pbkdf2PasswordHash pbkdf2) {
    Passwords passwords = new Passwords();
    passwords.pbkdf2 = pbkdf2;
    passwords.prepare();
    return passwords;
  }
}
