package org.artsenrol.enrol.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.artsenrol.config.Settings;
import org.artsenrol.opendata.SiteAddress;
import org.artsenrol.opendata.api.Rate;

/** Tells the open data how often one address may ask, and where the public finds the site. */
@ApplicationScoped
public class OpenDataSettings {

  @Produces
  SiteAddress site(Settings settings) {
    return new SiteAddress(settings.baseUrl());
  }

  @Produces
  Rate rate(Settings settings) {
    Settings.Readers readers = settings.readers();
    return new Rate(readers.perMinute(), Duration.ofMinutes(1), readers.proxies());
  }
}
