package org.artsenrol.enrol.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.artsenrol.config.boot.Launcher;

/**
 * The demonstration, started once for all browser tests of a run exactly as {@code mvn -Prun}
 * starts it: the launcher, Payara Micro, a fresh database, two terms loaded. It ends with the test
 * process.
 */
public final class DemoSite {
  private static final String ELSEWHERE = "demo.site";
  private static DemoSite running;

  private final Process process;
  private final String address;
  private final Path data;

  private DemoSite(Process process, String address, Path data) {
    this.process = process;
    this.address = address;
    this.data = data;
  }

  /**
   * The one running site. While tests are being written, {@code -Ddemo.site=http://127.0.0.1:8080}
   * makes it one that is running already.
   */
  public static synchronized DemoSite get() {
    if (running == null && System.getProperty(ELSEWHERE) != null) {
      running = new DemoSite(null, System.getProperty(ELSEWHERE), null);
    }
    if (running == null) {
      try {
        Path data = Folders.fresh("demo");
        running = start(data, Map.of());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> running.stop()));
      } catch (IOException e) {
        throw new IllegalStateException("The demonstration did not start", e);
      }
    }
    return running;
  }

  /**
   * Starts a site on a data folder and waits until it says that it is ready.
   *
   * @param settings environment variables beside port and data folder
   */
  public static DemoSite start(Path data, Map<String, String> settings) throws IOException {
    int port = freePort();
    return ready(launch(data, port, settings), port, data);
  }

  /** Starts the WAR that ships, which has no demonstration in it, and waits until it is ready. */
  public static DemoSite startShipped(Path data, Map<String, String> settings) throws IOException {
    int port = freePort();
    return ready(launch(System.getProperty("war"), data, port, settings), port, data);
  }

  private static DemoSite ready(Process process, int port, Path data) throws IOException {
    List<String> told = new ArrayList<>();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      told.add(line);
      if (line.contains("Ready:")) {
        drain(out);
        return new DemoSite(process, "http://127.0.0.1:" + port, data);
      }
    }
    throw new IOException("The site ended: " + String.join("\n", told));
  }

  /** Starts the launcher and leaves it to the caller to hear what it says. */
  public static Process launch(Path data, int port, Map<String, String> settings)
      throws IOException {
    return launch(System.getProperty("war.demo"), data, port, settings);
  }

  private static Process launch(String war, Path data, int port, Map<String, String> settings)
      throws IOException {
    ProcessBuilder launcher = new ProcessBuilder(command(war)).redirectErrorStream(true);
    launcher.environment().keySet().removeIf(name -> name.startsWith("DB_"));
    launcher
        .environment()
        .putAll(Map.of("PORT", String.valueOf(port), "DATA_DIR", data.toString()));
    launcher.environment().putAll(settings);
    return launcher.start();
  }

  /**
   * The server is killed without warning, as by a power cut, and started again on what it left
   * behind.
   */
  public static synchronized void killAndRestart() throws IOException {
    running.process.descendants().forEach(ProcessHandle::destroyForcibly);
    running.process.destroyForcibly().onExit().join();
    running = start(running.data, Map.of());
  }

  /**
   * A site of one's own on a copy of the running one's data, for tests after which nothing is as it
   * was: office time only ever moves forward. Both are down for the moment of copying.
   */
  public static synchronized DemoSite fork() throws IOException {
    Path copy = Folders.fresh("fork");
    get().stop();
    copy(running.data, copy);
    running = start(running.data, Map.of());
    return start(copy, Map.of());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void drain(BufferedReader out) {
    Thread drain = new Thread(() -> out.lines().forEach(rest -> {}));
    drain.setDaemon(true);
    drain.start();
  }

  /** The address of a page, e.g. {@code /classes}. */
  public String url(String path) {
    return address + path;
  }

  /** The folder of its database, keys and log. */
  public Path data() {
    return data;
  }

  /** Stops it in order. */
  public void stop() {
    process.destroy();
    process.onExit().join();
  }

  private static List<String> command(String war) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        Launcher.class.getName(),
        System.getProperty("payara.microJar"),
        war);
  }

  /** A port of the loopback address that nobody listens on. */
  public static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }
}
