package org.artsenrol.enrol.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.artsenrol.config.Settings;
import org.artsenrol.opendata.api.Rate;

/** Tells the open data how often one address may ask. */
@ApplicationScoped
public class OpenDataRate {

  @Produces
  Rate rate(Settings settings) {
    Settings.Readers readers = settings.readers();
    return new Rate(readers.perMinute(), Duration.ofMinutes(1), readers.proxies());
  }
}
