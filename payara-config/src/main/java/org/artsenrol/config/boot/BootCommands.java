package org.artsenrol.config.boot;

import java.util.List;
import org.artsenrol.config.Settings;

/** What Payara Micro is told before it opens a port. */
final class BootCommands {
  private static final String CONFIG = "set configs.config.server-config.";
  private static final String LISTENER =
      CONFIG + "network-config.network-listeners.network-listener.http-listener.address=";

  private static final String HTTP =
      CONFIG + "network-config.protocols.protocol.http-listener.http.";
  private static final String THREADS = CONFIG + "thread-pools.thread-pool.http-thread-pool.";

  /**
   * Half as many again as the database has connections: two hundred only get in each other's way.
   */
  private static final int AT_ONCE = 48;

  private BootCommands() {}

  /**
   * The commands, a line each: listen only where the settings say; keep a reader's connection as
   * long as she uses it, for a watchdog reads thousands of pages; do not tell which server this is;
   * write no access log, so that no address of a reader is kept; and start no data grid, which one
   * node does not need and which would listen on every interface.
   */
  static List<String> of(Settings settings) {
    return List.of(
        LISTENER + settings.bind(),
        HTTP + "max-connections=-1",
        HTTP + "server-header=false",
        HTTP + "xpowered-by=false",
        THREADS + "min-thread-pool-size=" + AT_ONCE,
        THREADS + "max-thread-pool-size=" + AT_ONCE,
        CONFIG + "http-service.access-logging-enabled=false",
        CONFIG + "hazelcast-config-specific-configuration.enabled=false");
  }
}
