package org.artsenrol.config.boot;

import java.util.List;
import org.artsenrol.config.Settings;

/** What Payara Micro is told before it opens a port. */
final class BootCommands {
  private static final String LISTENER =
      "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=";

  private BootCommands() {}

  /** The commands, a line each: listen only where the settings say. */
  static List<String> of(Settings settings) {
    return List.of(LISTENER + settings.bind());
  }
}
