package org.artsenrol.opendata.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whose turn it is. */
class AskerTest {
  private static final Set<String> PROXIES = Set.of("127.0.0.1");

  @Test
  void strangerIsNotBelievedWhenSheNamesAnother() {
    assertThat(asker("192.0.2.1", "198.51.100.9")).isEqualTo("192.0.2.1");
  }

  @Test
  void proxyOfOursIsBelievedInWhatItHasWrittenItself() {
    assertThat(asker("127.0.0.1", "203.0.113.5, 198.51.100.9")).isEqualTo("198.51.100.9");
    assertThat(asker("127.0.0.1", null)).isEqualTo("127.0.0.1");
  }

  @Test
  void householdWithManyAddressesIsOneAsker() {
    assertThat(asker("2001:db8:1:2:3:4:5:6", null)).isEqualTo(asker("2001:db8:1:2:9:9:9:9", null));
    assertThat(asker("2001:db8:1:2:3:4:5:6", null))
        .isNotEqualTo(asker("2001:db8:1:3:3:4:5:6", null));
  }

  private static String asker(String neighbour, String forwardedFor) {
    Exchange exchange = new Exchange("GET", "/open/v1").from(neighbour);
    if (forwardedFor != null) {
      exchange.with("X-Forwarded-For", forwardedFor);
    }
    return Asker.of(exchange.request(), PROXIES);
  }
}
