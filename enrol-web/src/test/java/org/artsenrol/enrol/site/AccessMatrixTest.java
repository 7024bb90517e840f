package org.artsenrol.enrol.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An address that nobody thought about in the access matrix fails the build. */
class AccessMatrixTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.artsenrol");

  @Test
  void everyPageHasARow() {
    assertThat(routes()).containsAll(Paths.templates());
  }

  @Test
  void everyResourceHasARow() {
    assertThat(resources()).isNotEmpty();
    assertThat(routes()).containsAll(resources());
  }

  @Test
  void everyServletHasARow() {
    assertThat(servlets()).isNotEmpty();
    assertThat(routes()).containsAll(servlets());
  }

  @Test
  void everyRowIsAnAddressOfTheSite() {
    Set<String> declared = new TreeSet<>(Paths.templates());
    declared.addAll(resources());
    declared.addAll(servlets());
    assertThat(declared).containsAll(routes());
  }

  private static Set<String> routes() {
    return AccessMatrix.rows().stream()
        .map(AccessMatrix.Row::route)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> servlets() {
    return annotated(WebServlet.class)
        .map(type -> type.getAnnotation(WebServlet.class))
        .flatMap(s -> Stream.concat(Arrays.stream(s.value()), Arrays.stream(s.urlPatterns())))
        .toList();
  }

  private static Set<String> resources() {
    String root =
        annotated(ApplicationPath.class)
            .map(type -> type.getAnnotation(ApplicationPath.class).value())
            .findFirst()
            .orElseThrow();
    return annotated(Path.class)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(AccessMatrixTest::answers)
        .map(method -> root + path(method))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean answers(Method method) {
    return Arrays.stream(method.getAnnotations())
        .anyMatch(a -> a.annotationType().isAnnotationPresent(HttpMethod.class));
  }

  private static String path(Method method) {
    String type = method.getDeclaringClass().getAnnotation(Path.class).value();
    String own = Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value).orElse("");
    return Stream.of(type, own)
        .map(part -> part.replaceAll("^/+|/+$", ""))
        .filter(part -> !part.isEmpty())
        .map(part -> "/" + part)
        .collect(Collectors.joining());
  }

  private static Stream<Class<?>> annotated(Class<? extends java.lang.annotation.Annotation> with) {
    return OURS.stream().filter(type -> type.isAnnotatedWith(with)).map(type -> type.reflect());
  }
}
