package org.artsenrol.opendata.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/** Who asks, as far as it matters for taking turns. */
final class Asker {
  private static final int GROUPS_OF_A_NETWORK = 4;

  private Asker() {}

  /**
   * The asker's network address. Only a proxy of ours is believed when it names another one, and
   * only the last name in its list, which it has written itself.
   */
  static String of(HttpServletRequest request, Set<String> proxies) {
    String neighbour = request.getRemoteAddr();
    return network(
        proxies.contains(neighbour)
            ? Optional.ofNullable(request.getHeader("X-Forwarded-For"))
                .map(list -> list.substring(list.lastIndexOf(',') + 1).strip())
                .orElse(neighbour)
            : neighbour);
  }

  /** One household has one IPv4 address, but 2^64 of IPv6: their common half stands for it. */
  private static String network(String address) {
    String[] groups = address.split(":", -1);
    if (groups.length <= GROUPS_OF_A_NETWORK || address.contains(".")) {
      return address;
    }
    return String.join(":", java.util.Arrays.copyOf(groups, GROUPS_OF_A_NETWORK));
  }
}
