package org.artsenrol.enrol.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.artsenrol.config.Settings;
import org.artsenrol.enrol.account.Account;
import org.artsenrol.enrol.account.Accounts;
import org.artsenrol.enrol.account.Learner;
import org.artsenrol.enrol.kernel.Words;
import org.artsenrol.notify.Notice;
import org.artsenrol.notify.Outbox;
import org.artsenrol.notify.Recipient;

/** Sends a letter to an account, or to everybody who may act for a learner. */
@ApplicationScoped
public class Post {
  @Inject Accounts accounts;
  @Inject Outbox outbox;
  @Inject Settings settings;

  void toHoldersFor(Learner learner, Letter letter) {
    accounts.holdersFor(learner.getId()).forEach(holder -> to(holder, letter));
  }

  void to(Account account, Letter letter) {
    String ref = String.valueOf(account.getId());
    outbox.add(
        new Notice(
            letter.kind(),
            new Recipient(ref, account.getEmail(), account.getMobile()),
            account.getLocale(),
            letter.factsIn(account.getLocale()),
            String.join(" ", letter.kind(), letter.occasion(), ref),
            link(account, letter)));
  }

  private Optional<String> link(Account account, Letter letter) {
    boolean english = account.getLocale().getLanguage().equals(Words.ENGLISH.getLanguage());
    return letter.path().map(page -> settings.baseUrl() + (english ? "/en" : "") + page);
  }
}
