package org.artsenrol.enrol.testing;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR as it was built for shipping, for tests that run inside Payara Micro. */
public final class ShippedWar {

  private ShippedWar() {}

  /** A copy of the shipped archive with the given test classes added; nothing in it is replaced. */
  public static WebArchive with(Class<?>... testClasses) {
    return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("war")))
        .addClasses(testClasses);
  }
}
