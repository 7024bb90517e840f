package org.artsenrol.config.boot;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;

/**
 * Ends the server when the launcher that started it is gone, so that a killed start leaves no
 * orphan on the port.
 */
@Singleton
@Startup
public class LauncherLife {

  @PostConstruct
  void follow() {
    String pid = System.getenv("LAUNCHER_PID");
    if (pid != null) {
      ProcessHandle.of(Long.parseLong(pid))
          .ifPresent(launcher -> launcher.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
    }
  }
}
