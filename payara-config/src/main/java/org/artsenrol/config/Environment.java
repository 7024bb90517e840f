package org.artsenrol.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Hands the settings of this process to whoever injects them. */
@ApplicationScoped
public class Environment {

  @Produces
  Settings settings() {
    return Settings.from(System.getenv());
  }
}
