package org.artsenrol.enrol.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The site's own style sheet, pictures and scripts, kept in memory. Their addresses carry a mark of
 * their content, so that a browser keeps them for good and still meets every change.
 */
@ApplicationScoped
public class CityFiles {
  static final String FOLDER = "/resources/city/";
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,40}\\.(css|js|svg)");
  private static final int MARK_LENGTH = 10;

  private final Map<String, ServedBytes> files = new ConcurrentHashMap<>();

  @Inject private ServletContext context;

  /**
   * The address of a file, e.g. {@code /resources/city/city.css?v=0123456789}.
   *
   * @throws IllegalArgumentException if there is no such file
   */
  String address(String name) {
    ServedBytes file =
        find(name).orElseThrow(() -> new IllegalArgumentException("No file " + name));
    return context.getContextPath() + FOLDER + name + "?v=" + file.hash().substring(0, MARK_LENGTH);
  }

  /** The file of this name, if it is one of the site's own. */
  Optional<ServedBytes> find(String name) {
    return NAME.matcher(name).matches()
        ? Optional.ofNullable(files.computeIfAbsent(name, this::read))
        : Optional.empty();
  }

  private ServedBytes read(String name) {
    try (InputStream in = context.getResourceAsStream(FOLDER + name)) {
      return in == null
          ? null
          : new ServedBytes(type(name), "public, max-age=31536000, immutable", in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(String name) {
    if (name.endsWith(".css")) {
      return "text/css;charset=UTF-8";
    }
    return name.endsWith(".js") ? "text/javascript;charset=UTF-8" : "image/svg+xml";
  }
}
