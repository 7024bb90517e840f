package org.artsenrol.config.boot;

import java.util.List;
import org.artsenrol.config.Settings;

/** What Payara Micro is told before it opens a port. */
final class BootCommands {
  private static final String CONFIG = "set configs.config.server-config.";
  private static final String LISTENER =
      CONFIG + "network-config.network-listeners.network-listener.http-listener.address=";

  private BootCommands() {}

  /**
   * The commands, a line each: listen only where the settings say, and start no data grid, which
   * one node does not need and which would listen on every interface.
   */
  static List<String> of(Settings settings) {
    return List.of(
        LISTENER + settings.bind(),
        CONFIG + "hazelcast-config-specific-configuration.enabled=false");
  }
}
