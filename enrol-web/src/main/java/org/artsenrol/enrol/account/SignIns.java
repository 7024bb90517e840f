package org.artsenrol.enrol.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import org.artsenrol.enrol.account.password.PasswordRefused;
import org.artsenrol.enrol.account.password.Passwords;
import org.artsenrol.enrol.kernel.Happening;

/** The one way in, alike for citizens and staff. */
@ApplicationScoped
class SignIns {
  @Inject SignInTries tries;
  @Inject Passwords passwords;
  @Inject Event<Happening> happenings;

  /**
   * @throws SignInRefused if the name is unknown or closed, or the password wrong; which of them,
   *     neither the answer nor its time tells
   */
  @Transactional(TxType.NOT_SUPPORTED)
  <T extends PasswordHolder> T signIn(Class<T> type, String name, String password) {
    T holder = whoHas(type, name, password).orElseThrow(SignInRefused::new);
    T welcomed = tries.welcome(type, holder);
    happenings.fire(new SignedIn(welcomed.label()));
    return welcomed;
  }

  /**
   * Replaces a password that its rule has accepted; a wrong present one counts as a failed sign-in.
   *
   * @throws PasswordRefused if the present password is wrong
   */
  @Transactional(TxType.NOT_SUPPORTED)
  <T extends PasswordHolder> T change(Class<T> type, String name, PasswordChange change) {
    T holder =
        whoHas(type, name, change.present())
            .orElseThrow(() -> new PasswordRefused(PasswordRefused.Reason.WRONG));
    T changed = tries.replacePassword(type, holder, passwords.hash(change.fresh()));
    happenings.fire(new PasswordChanged(changed.label()));
    return changed;
  }

  private <T extends PasswordHolder> Optional<T> whoHas(
      Class<T> type, String name, String password) {
    Optional<T> holder =
        passwords.whoHas(password, () -> tries.claim(type, name), PasswordHolder::passwordHash);
    if (holder.isEmpty()) {
      happenings.fire(new SignInFailed(type.getSimpleName()));
    }
    return holder;
  }
}
