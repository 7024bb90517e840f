package org.artsenrol.enrol.account.web;

import java.util.List;
import java.util.Optional;
import org.artsenrol.enrol.kernel.Actor;

/**
 * A part of the site behind a sign-in.
 *
 * @param area the path that it begins with
 * @param kind who may come in
 * @param signIn where everybody else is led
 * @param password where those are led who must first choose an own password
 */
record Gate(String area, Actor.Kind kind, String signIn, String password) {
  private static final List<Gate> GATES =
      List.of(
          new Gate("/my", Actor.Kind.ACCOUNT, "/sign-in", "/my/account"),
          new Gate("/staff", Actor.Kind.STAFF, "/staff/sign-in", "/staff/password"));
  private static final List<String> FORMS = List.of("/register", "/sign-in", "/staff/sign-in");

  /** The gate before a path, if there is one. */
  static Optional<Gate> before(String path) {
    return FORMS.contains(path)
        ? Optional.empty()
        : GATES.stream().filter(g -> g.holds(path)).findFirst();
  }

  /** Whether a page must not stay in any cache: it shows a person, or asks for a password. */
  static boolean isPrivate(String path) {
    return FORMS.contains(path) || before(path).isPresent();
  }

  private boolean holds(String path) {
    return path.equals(area) || path.startsWith(area + "/");
  }
}
