package org.artsenrol.enrol.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.artsenrol.config.Settings;
import org.artsenrol.opendata.PublicAddress;

/** Tells the open data how the public reaches the site. */
@ApplicationScoped
public class OpenDataAddress {

  @Produces
  PublicAddress address(Settings settings) {
    return new PublicAddress(settings.baseUrl());
  }
}
