package org.artsenrol.enrol.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Optional;
import org.artsenrol.config.Settings;
import org.artsenrol.notify.MailSettings;

/** Tells the notices where mail is handed over; empty where the installation has no mail server. */
@ApplicationScoped
public class MailHandover {

  @Produces
  Optional<MailSettings> mail(Settings settings) {
    return settings.mail().map(mail -> new MailSettings(mail.host(), mail.port(), mail.from()));
  }
}
