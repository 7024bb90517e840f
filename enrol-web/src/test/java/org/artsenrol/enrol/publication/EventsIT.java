package org.artsenrol.enrol.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.artsenrol.enrol.testing.ShippedWar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Server-Sent Events over real sockets. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class EventsIT {
  private static final int PATIENCE_MILLIS = 60_000;
  private static final int PLACES_OF_ONE = 20;

  @ArquillianResource private URL site;

  @Deployment(testable = false)
  static WebArchive war() {
    return ShippedWar.with();
  }

  /** Sends a request and reads the answer line by line. */
  private final class Line implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader in;

    Line(String method, String... headers) throws IOException {
      socket = new Socket(site.getHost(), site.getPort());
      socket.setSoTimeout(PATIENCE_MILLIS);
      in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      String path = site.getPath().replaceFirst("/$", "") + "/open/v1/events";
      String request =
          method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + String.join("", headers);
      socket.getOutputStream().write((request + "\r\n").getBytes(UTF_8));
    }

    String next() throws IOException {
      return in.readLine();
    }

    /** The lines from here to the first that begins so. */
    List<String> until(String beginning) throws IOException {
      List<String> lines = new ArrayList<>();
      do {
        lines.add(in.readLine());
      } while (!lines.get(lines.size() - 1).startsWith(beginning));
      return lines;
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  @Test
  void streamBeginsWithWhereItStandsAndSaysThatItIsStillThere() throws Exception {
    try (var line = new Line("GET", "Accept: text/event-stream\r\n")) {
      assertThat(line.next()).contains("200");
      assertThat(line.until("event: "))
          .anySatisfy(h -> assertThat(h).isEqualToIgnoringCase("Cache-Control: no-store"))
          .anySatisfy(h -> assertThat(h).startsWithIgnoringCase("Content-Type: text/event-stream"))
          .contains("retry: 5000");
      assertThat(line.next()).startsWith("data: {\"change_number\":");
      assertThat(line.until(":")).isNotEmpty();
    }
  }

  @Test
  void headSendsHeadersAlone() throws Exception {
    try (var line = new Line("HEAD", "Connection: close\r\n")) {
      assertThat(line.next()).contains("200");
      assertThat(line.next()).isNotEmpty();
    }
  }

  @Test
  void whatIsNoEventStreamAndNoEventIsRefused() throws Exception {
    try (var line = new Line("GET", "Accept: text/csv\r\nConnection: close\r\n")) {
      assertThat(line.next()).contains("406");
    }
    try (var line = new Line("GET", "Last-Event-ID: yesterday\r\nConnection: close\r\n")) {
      assertThat(line.next()).contains("400");
      assertThat(line.until("{").toString()).contains("/problems/bad-parameter");
    }
  }

  @Test
  void oneAddressHasSoManyStreamsAndNoMore() throws Exception {
    List<Line> open = new ArrayList<>();
    try {
      String refused = "";
      while (refused.isEmpty() && open.size() <= PLACES_OF_ONE) {
        var line = new Line("GET", "");
        open.add(line);
        String status = line.next();
        refused = status.contains("200") ? "" : status;
      }
      assertThat(refused).contains("429");
      assertThat(open.get(open.size() - 1).until("{").toString())
          .contains("/problems/too-many-requests");
    } finally {
      for (Line line : open) {
        line.close();
      }
    }
  }
}
