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
    Optional<T> holder = tries.claim(type, name);
    if (!passwords.fits(password, holder.flatMap(PasswordHolder::passwordHash))) {
      happenings.fire(new SignInFailed(type.getSimpleName()));
      throw new SignInRefused();
    }
    T welcomed = tries.welcome(type, holder.orElseThrow());
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
    Optional<T> holder = tries.claim(type, name);
    if (!passwords.fits(change.present(), holder.flatMap(PasswordHolder::passwordHash))) {
      happenings.fire(new SignInFailed(type.getSimpleName()));
      throw new PasswordRefused(PasswordRefused.Reason.WRONG);
    }
    T changed = tries.replacePassword(type, holder.orElseThrow(), passwords.hash(change.fresh()));
    happenings.fire(new PasswordChanged(changed.label()));
    return changed;
  }
}
