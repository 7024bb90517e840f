package org.artsenrol.enrol.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.artsenrol.enrol.testing.ShippedWar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A reader who takes too much, on a server of its own because her address is every test's. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class TakingTurnsIT {
  private static final int MORE_THAN_ENOUGH = 5000;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @ArquillianResource private URL site;

  @Deployment(testable = false)
  static WebArchive war() {
    return ShippedWar.with();
  }

  @Test
  void whoAsksTooOftenForNewThingsIsToldToWaitAndStillGetsWhatIsAtHand() throws Exception {
    get("venues");
    HttpResponse<String> answer = get("fees?limit=1");
    assertThat(header(answer, "ratelimit")).startsWith("\"open\";r=");
    for (int i = 0; answer.statusCode() != 429 && i < MORE_THAN_ENOUGH; i++) {
      answer = get("fees?limit=1&x=" + i);
    }
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(header(answer, "content-type")).startsWith("application/problem+json");
    assertThat(header(answer, "ratelimit-policy")).isEqualTo("\"open\";q=1200;w=60");
    assertThat(Long.parseLong(header(answer, "retry-after"))).isPositive();
    assertThat(get("venues").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI address = URI.create(site.toString().replaceFirst("/*$", "/") + "open/v1/" + path);
    return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
