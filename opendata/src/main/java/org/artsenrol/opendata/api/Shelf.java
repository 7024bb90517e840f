package org.artsenrol.opendata.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers by the words in which they were asked for, as long as they are true. Whoever asks in the
 * same words again is answered without a query, a resource or a byte made anew.
 */
@ApplicationScoped
public class Shelf {
  private static final long MEMORY_BYTES = 64L << 20;

  private final Cache<String, Shelved> answers =
      Caffeine.newBuilder()
          .maximumWeight(MEMORY_BYTES)
          .weigher((String words, Shelved shelved) -> 2 * words.length() + shelved.weight())
          .build();

  /**
   * Keeps what was answered until its version is another one.
   *
   * @param made the version of which the payload was made
   */
  void keep(Ask ask, Payload payload, Freshness freshness, Object made, Supplier<?> version) {
    Answer whole = Answer.of(payload, freshness, ask.holding(Holding.NOTHING));
    Answer unchanged = Answer.of(payload, freshness, ask.holding(Holding.ALL));
    put(ask.words(), new Shelved(whole, unchanged, payload.sha256(), made, version));
  }

  /** Keeps a refusal in the same way. */
  void keep(String words, Answer refusal, Supplier<?> version) {
    put(words, new Shelved(refusal, refusal, "", version.get(), version));
  }

  private void put(String words, Shelved shelved) {
    answers.put(words, shelved);
  }

  /**
   * What was answered to these words, if it is still true.
   *
   * @param ifNoneMatch the header of that name; null for none
   */
  Optional<Answer> find(String words, String ifNoneMatch) {
    Shelved shelved = answers.getIfPresent(words);
    return shelved == null || !shelved.isCurrent()
        ? Optional.empty()
        : Optional.of(shelved.answer(ifNoneMatch));
  }

  /** All of a request on which the bytes of its answer depend, as it came. */
  static String words(HttpServletRequest request) {
    return request.getRequestURI()
        + '?'
        + request.getQueryString()
        + '\n'
        + all(request.getHeaders("Accept"))
        + '\n'
        + all(request.getHeaders("Accept-Encoding"));
  }

  private static String all(Enumeration<String> lines) {
    String all = lines.hasMoreElements() ? lines.nextElement() : "";
    while (lines.hasMoreElements()) {
      all += "," + lines.nextElement();
    }
    return all;
  }
}
