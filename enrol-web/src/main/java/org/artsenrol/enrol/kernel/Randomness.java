package org.artsenrol.enrol.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Gives unguessable randomness to whoever injects it; tests give a seeded one. */
@ApplicationScoped
public class Randomness {

  @Produces
  @ApplicationScoped
  RandomGenerator random() {
    return new SecureRandom();
  }
}
