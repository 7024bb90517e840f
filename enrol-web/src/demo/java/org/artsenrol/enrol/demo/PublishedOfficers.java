package org.artsenrol.enrol.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;
import org.artsenrol.enrol.start.FirstOfficer;

/** The demonstration's staff sign in with published passwords, so that nobody needs a slip. */
@ApplicationScoped
@Specializes
public class PublishedOfficers extends FirstOfficer {

  @Override
  public void run() {
    // DemoAccounts hires them while the terms are loaded.
  }
}
