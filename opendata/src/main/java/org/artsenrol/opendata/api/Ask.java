package org.artsenrol.opendata.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody asked for; all that we look at of a request.
 *
 * @param base where the open data begin, for example {@code /open/v1}, without a slash at its end
 * @param path from there, with a slash in front and without a suffix
 * @param accept the header Accept, in which a suffix has already spoken; empty for any
 * @param acceptEncoding the header of that name; empty for none
 * @param holding what the asker has already
 * @param query parameters, the first value of each
 * @param words the request as it came, by which the {@link Shelf} knows it again
 */
public record Ask(
    String base,
    String path,
    String accept,
    String acceptEncoding,
    Holding holding,
    Map<String, String> query,
    String words) {

  /** The same question by somebody who holds something else. */
  Ask holding(Holding other) {
    return new Ask(base, path, accept, acceptEncoding, other, query, words);
  }

  Optional<String> query(String name) {
    return Optional.ofNullable(query.get(name)).filter(value -> !value.isEmpty());
  }

  Media media(List<Media> offered) {
    return Media.choose(accept, offered)
        .orElseThrow(() -> new NotServed(ProblemKind.NOT_ACCEPTABLE, types(offered)));
  }

  private static String types(List<Media> offered) {
    return String.join(", ", offered.stream().map(Media::type).toList());
  }

  boolean takesGzip() {
    return Stream.of(acceptEncoding.split(","))
        .map(part -> part.replace(" ", ""))
        .anyMatch(part -> part.matches("(gzip|\\*)(;q=(1(\\.0*)?|0\\.\\d*[1-9]\\d*))?"));
  }
}
