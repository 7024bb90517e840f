package org.artsenrol.enrol;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/**
 * A feature is a room; its pages, which only pages use, are a room of their own and may look into
 * any feature.
 */
final class Rooms implements SliceAssignment {
  private static final String ROOT = "org.artsenrol.enrol.";

  @Override
  public SliceIdentifier getIdentifierOf(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(ROOT)) {
      return SliceIdentifier.ignore();
    }
    String feature = name.substring(ROOT.length()).split("\\.")[0];
    return name.endsWith(".web") ? SliceIdentifier.of(feature, "web") : SliceIdentifier.of(feature);
  }

  @Override
  public String getDescription() {
    return "features and their pages";
  }
}
