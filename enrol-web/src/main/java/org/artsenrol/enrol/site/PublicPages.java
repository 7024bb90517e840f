package org.artsenrol.enrol.site;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;

/**
 * The public pages as bytes: each is made once for a language, address and state of what is public,
 * by one reader's request while the others wait for it, and then served to everybody. It keeps no
 * fault, no cookie, and nothing longer than a minute.
 */
@ApplicationScoped
public class PublicPages {
  static final long MEMORY = 48L << 20;
  static final int MADE_AT_ONCE = 8;
  private static final Duration KEPT = Duration.ofSeconds(60);

  private final AsyncCache<Key, ServedBytes> pages =
      Caffeine.newBuilder()
          .maximumWeight(MEMORY)
          .weigher((Key key, ServedBytes page) -> key.address().length() * 2 + page.size())
          .expireAfterWrite(KEPT)
          .buildAsync();
  private final Semaphore makers = new Semaphore(MADE_AT_ONCE);
  private PublicVersion version;

  protected PublicPages() {}

  @Inject
  public PublicPages(PublicVersion version) {
    this.version = version;
  }

  /** A page in one state of what is public; the address has its language and its known query. */
  private record Key(long version, String address) {}

  /** Makes a page; empty when the answer is not a page for everybody. */
  @FunctionalInterface
  interface Maker {
    Optional<ServedBytes> make() throws ServletException, IOException;
  }

  /**
   * The page at an address, made now if nobody has made it yet.
   *
   * @return empty when the maker gave none; it has then answered by itself
   */
  Optional<ServedBytes> get(String address, Maker maker) throws ServletException, IOException {
    Key key = new Key(version.current(), address);
    CompletableFuture<ServedBytes> mine = new CompletableFuture<>();
    CompletableFuture<ServedBytes> standing = pages.asMap().putIfAbsent(key, mine);
    if (standing == null) {
      return made(mine, maker);
    }
    Optional<ServedBytes> page = awaited(standing);
    return page.isPresent() ? page : limited(maker);
  }

  private Optional<ServedBytes> made(CompletableFuture<ServedBytes> mine, Maker maker)
      throws ServletException, IOException {
    try {
      Optional<ServedBytes> page = limited(maker);
      mine.complete(page.orElse(null));
      return page;
    } finally {
      mine.complete(null);
    }
  }

  private Optional<ServedBytes> limited(Maker maker) throws ServletException, IOException {
    makers.acquireUninterruptibly();
    try {
      return maker.make();
    } finally {
      makers.release();
    }
  }

  private static Optional<ServedBytes> awaited(CompletableFuture<ServedBytes> standing) {
    try {
      return Optional.ofNullable(standing.join());
    } catch (CompletionException failed) {
      return Optional.empty();
    }
  }
}
