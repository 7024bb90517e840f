package org.artsenrol.opendata.api;

import com.sun.management.ThreadMXBean;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.Samples;
import org.artsenrol.opendata.SettledDraw;
import org.artsenrol.opendata.SiteAddress;

/**
 * A program, not a test: what a large bundle and a long feed cost, each beside a tenth of its size
 * in the same run. {@code mvn -q -Pbench -pl opendata -am process-test-classes}
 */
final class LargeTerm {
  private static final int SIZE = 100_000;
  private static final int PART = SIZE / 10;
  private static final int BATCH = 500;
  private static final SiteAddress SITE = new SiteAddress("https://arts.example");
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private LargeTerm() {}

  public static void main(String[] args) throws IOException {
    bundle(PART);
    say("What follows counts; all above it warmed up.");
    bundle(PART);
    bundle(SIZE);
    double few = walk(PART);
    double many = walk(SIZE);
    say("feed: an item of %d costs %.2f times what one of %d does", SIZE, many / few, PART);
  }

  private static void bundle(int entries) throws IOException {
    try (var term = new PublishedTerm()) {
      term.publish(new SettledDraw(SettledDraw.T.plusSeconds(60), entries)::publish);
      long before = System.nanoTime();
      term.desk.layReady();
      say("bundle of %d entries, laid ready in %.0f ms", entries, millis(before));
      send("first", entries, term);
      send("again", entries, term);
    }
  }

  private static void send(String which, int entries, PublishedTerm term) throws IOException {
    long begun = System.nanoTime();
    long held = allocated();
    Answer answer =
        term.desk.bundle(PublishedTerm.ask("/draws/dadun-2027s-1/bundle.zip"), SettledDraw.DRAW);
    var reader = new Reader();
    answer.body().send(reader, 0, answer.body().length());
    say(
        "bundle of %d entries, %s: first byte after %.1f ms, all %d bytes after %.0f ms, %d kB allocated",
        entries,
        which,
        (reader.first - begun) / 1e6,
        reader.bytes,
        millis(begun),
        (allocated() - held) >> 10);
  }

  /** From the first page to the end, and what an item takes, in microseconds. */
  private static double walk(int items) {
    try (var term = new PublishedTerm()) {
      var feeds = new FeedDesk(term.desk, term.views(), term.compiled, SITE);
      for (int from = 0; from < items; from += BATCH) {
        classes(term, from, Math.min(items, from + BATCH));
      }
      long begun = System.nanoTime();
      int met = 0;
      String after = "0";
      while (true) {
        Answer answer =
            feeds.page(
                DeskTest.ask("/feeds/classes", Map.of(FeedDesk.AFTER, after)),
                Route.FEED_CLASSES,
                Changes::classes);
        JsonObject page = page(answer);
        if (page.getJsonArray("items").isEmpty()) {
          break;
        }
        met += page.getJsonArray("items").size();
        after = page.getString("next").replaceAll(".*=", "");
      }
      double each = millis(begun) * 1000 / met;
      say("feed of %d items: walked in %.0f ms, %.1f us an item", met, millis(begun), each);
      return each;
    }
  }

  private static void classes(PublishedTerm term, int from, int to) {
    term.publish(
        publications -> {
          for (int i = from; i < to; i++) {
            String id = "class-%06d".formatted(i);
            publications.item(ItemKind.CLASS, Samples.studyClass(id, "dadun"));
          }
        });
  }

  private static JsonObject page(Answer answer) {
    return Json.createReader(new ByteArrayInputStream(answer.body().bytes())).readObject();
  }

  private static long allocated() {
    return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  private static double millis(long since) {
    return (System.nanoTime() - since) / 1e6;
  }

  private static void say(String form, Object... facts) {
    System.out.println(String.format(Locale.ROOT, form, facts));
  }

  /** Takes all and keeps nothing but the moment of the first byte. */
  private static final class Reader extends OutputStream {
    private long first;
    private long bytes;

    @Override
    public void write(int b) {
      write(new byte[1], 0, 1);
    }

    @Override
    public void write(byte[] from, int start, int length) {
      first = first == 0 ? System.nanoTime() : first;
      bytes += length;
    }
  }
}
