package org.artsenrol.enrol.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.artsenrol.enrol.testing.ShippedWar;
import org.artsenrol.lottery.bytes.Sha256;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The open data over HTTP, as strangers' programs meet them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OpenDataIT {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @ArquillianResource private URL site;

  @Deployment(testable = false)
  static WebArchive war() {
    return ShippedWar.with();
  }

  @BeforeEach
  void whenItIsReady() {
    assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          while (send(at("/health/ready")).statusCode() != 200) {
            Thread.yield();
          }
        });
  }

  @Test
  void everyAddressWithoutAnIdIsServedInEveryFormItNames() throws Exception {
    for (var resource : json(get("")).getJsonArray("resources").getValuesAs(JsonObject.class)) {
      String path = resource.getString("path");
      if (!path.contains("{") && resource.getJsonArray("required").isEmpty()) {
        for (var media : resource.getJsonArray("media")) {
          String type = media.toString().replace("\"", "");
          if (type.equals("text/event-stream")) {
            continue; // it never ends: see EventsIT
          }
          var answer = send(at(path).header("Accept", type));
          assertThat(answer.statusCode()).as(path + " as " + type).isEqualTo(200);
          assertThat(header(answer, "content-type")).startsWith(type);
        }
      }
    }
  }

  @Test
  void noAnswerSetsACookie() throws Exception {
    assertThat(get("/venues").headers().map()).doesNotContainKey("set-cookie");
    assertThat(get("/nope").headers().map()).doesNotContainKey("set-cookie");
  }

  @Test
  void suffixBeatsTheAcceptHeader() throws Exception {
    var answer = send(at(base() + "/venues.csv").header("Accept", "application/json"));
    assertThat(header(answer, "content-type")).startsWith("text/csv");
    assertThat(header(answer, "content-disposition")).endsWith("filename=\"venues.csv\"");
  }

  @Test
  void tagIsTheSha256AndSparesTheBytesForWhoeverHoldsThem() throws Exception {
    var answer = get("/openapi.json");
    String tag = '"' + Sha256.hex(answer.body()) + '"';
    assertThat(header(answer, "etag")).isEqualTo(tag);
    var again = send(at(base() + "/openapi.json").header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void gzipUnpacksToTheSameBytes() throws Exception {
    var packed = send(at(base() + "/openapi.json").header("Accept-Encoding", "gzip"));
    assertThat(header(packed, "content-encoding")).isEqualTo("gzip");
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(unpacked.readAllBytes()).isEqualTo(get("/openapi.json").body());
    }
  }

  @Test
  void headTellsTheLengthAndSendsNothing() throws Exception {
    var answer = send(at(base() + "/openapi.json").method("HEAD", BodyPublishers.noBody()));
    assertThat(answer.body()).isEmpty();
    assertThat(header(answer, "content-length"))
        .isEqualTo(String.valueOf(get("/openapi.json").body().length));
  }

  @Test
  void pagesOfOtherOriginsMayReadAndNobodyMayWrite() throws Exception {
    var asked = send(at(base() + "/venues").method("OPTIONS", BodyPublishers.noBody()));
    assertThat(asked.statusCode()).isEqualTo(204);
    assertThat(header(asked, "access-control-allow-origin")).isEqualTo("*");
    assertThat(header(asked, "access-control-allow-methods")).isEqualTo("GET, HEAD, OPTIONS");
    var written = send(at(base() + "/venues").POST(BodyPublishers.ofString("x")));
    assertThat(header(written, "allow")).isEqualTo("GET, HEAD, OPTIONS");
    assertProblem(written, 405, "method-not-allowed");
  }

  @Test
  void everyRefusalIsAProblemInChineseAndEnglish() throws Exception {
    assertProblem(get("/nope"), 404, "not-found");
    assertProblem(get("/venues/no-such-venue"), 404, "not-found");
    assertProblem(get("/venues.xml"), 406, "not-acceptable");
    assertProblem(
        send(at(base() + "/venues").header("Accept", "image/png")), 406, "not-acceptable");
    assertProblem(get("/venues?limit=0"), 400, "bad-parameter");
    assertProblem(get("/venues?limit=%25zz"), 400, "bad-parameter");
  }

  @Test
  void serversOwnRefusalsAreProblemsToo() throws Exception {
    String root = base().replaceFirst("/v1$", "");
    var other = send(at(root + "/v9/venues"));
    assertThat(other.statusCode()).isEqualTo(404);
    assertThat(header(other, "content-type")).startsWith("application/problem+json");
    var traced = send(at(base() + "/venues").method("TRACE", BodyPublishers.noBody()));
    assertThat(traced.statusCode()).isEqualTo(405);
  }

  @Test
  void partOfAFileContinuesABrokenDownload() throws Exception {
    var whole = get("/openapi.json");
    var part =
        send(
            at(base() + "/openapi.json")
                .header("Range", "bytes=100-")
                .header("If-Range", header(whole, "etag"))
                .header("Accept-Encoding", "gzip"));
    assertThat(part.statusCode()).isEqualTo(206);
    int length = whole.body().length;
    assertThat(header(part, "content-range")).isEqualTo("bytes 100-" + (length - 1) + "/" + length);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 100, length));
    var none = send(at(base() + "/openapi.json").header("Range", "bytes=" + length + "-"));
    assertProblem(none, 416, "range-not-satisfiable");
    assertThat(header(none, "content-range")).isEqualTo("bytes */" + length);
  }

  @Test
  void addressThatIsNoneIsAProblemToo() throws Exception {
    try (var socket = new Socket(site.getHost(), site.getPort())) {
      var out = new DataOutputStream(socket.getOutputStream());
      out.writeBytes(
          "GET " + base() + "/{x} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }
  }

  @Test
  void programsFindTheInterfaceWhereTheyLookForIt() throws Exception {
    var answer = send(at(base().replaceFirst("/open/v1$", "/.well-known/api-catalog")));
    assertThat(header(answer, "content-type")).startsWith("application/linkset+json");
    assertThat(json(answer).toString()).contains(base() + "/openapi.json");
  }

  private void assertProblem(HttpResponse<byte[]> answer, int status, String slug)
      throws Exception {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(header(answer, "content-type")).startsWith("application/problem+json");
    JsonObject problem = json(answer);
    assertThat(problem.getString("type")).isEqualTo(base() + "/problems/" + slug);
    assertThat(problem).containsKeys("title", "title_en", "detail", "detail_en");
    assertThat(problem.getInt("status")).isEqualTo(status);
    assertThat(get("/problems/" + slug).statusCode()).isEqualTo(200);
  }

  private String base() {
    return site.getPath().replaceFirst("/$", "") + "/open/v1";
  }

  private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return send(at(base() + path));
  }

  private HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://" + site.getHost() + ":" + site.getPort() + path));
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static JsonObject json(HttpResponse<byte[]> answer) {
    try (var reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
      return reader.readObject();
    }
  }
}
