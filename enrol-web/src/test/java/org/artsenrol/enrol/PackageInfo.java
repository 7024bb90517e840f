package org.artsenrol.enrol;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Asks of a class that its package has a {@code package-info.java} in some module's sources. */
final class PackageInfo {
  private static final List<String> SOURCES =
      List.of(
          "src/main/java",
          "src/demo/java",
          "../lottery-core/src/main/java",
          "../notify/src/main/java",
          "../opendata/src/main/java",
          "../payara-config/src/main/java");

  private PackageInfo() {}

  static ArchCondition<JavaClass> bePresent() {
    return new ArchCondition<>("be in a package with package-info.java") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String file = type.getPackageName().replace('.', '/') + "/package-info.java";
        boolean present = SOURCES.stream().anyMatch(s -> Files.exists(Path.of(s, file)));
        events.add(
            new SimpleConditionEvent(
                type, present, type.getPackageName() + " has no package-info.java"));
      }
    };
  }
}
