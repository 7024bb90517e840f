package org.artsenrol.config.boot;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.artsenrol.config.Keys;
import org.artsenrol.config.Settings;
import org.artsenrol.config.WrongSetting;

/**
 * Starts Payara Micro with the application at the root, waits until it is healthy, prints its
 * address and stays until it ends. A start that fails is told in one line, and the exit code is not
 * zero: 2 for a wrong setting, 1 for the rest.
 *
 * <p>Usage: {@code java -cp payara-config.jar org.artsenrol.config.boot.Launcher payara-micro.jar
 * enrol-web.war}
 */
public final class Launcher {
  /** For a silent server; one that says it is still loading is waited for. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Settings settings;
  private final Path micro;
  private final Path war;

  private Launcher(Settings settings, Path micro, Path war) {
    this.settings = settings;
    this.micro = micro;
    this.war = war;
  }

  /** Ends the process with the exit code of {@link #run}. */
  public static void main(String[] args) throws InterruptedException {
    if (args.length != 2) {
      System.err.println("Usage: Launcher payara-micro.jar enrol-web.war");
      System.exit(2);
    }
    System.exit(start(Path.of(args[0]), Path.of(args[1])));
  }

  private static int start(Path micro, Path war) throws InterruptedException {
    try {
      return new Launcher(Settings.from(System.getenv()), micro, war).run();
    } catch (WrongSetting wrong) {
      System.err.println("Start refused: " + wrong.getMessage());
      return 2;
    } catch (IOException e) {
      System.err.println("Start failed: " + e.getMessage());
      return 1;
    }
  }

  private int run() throws IOException, InterruptedException {
    if (!portIsFree()) {
      System.err.printf(
          "Start refused: PORT %d on %s is in use by another program; set PORT to a free one.%n",
          settings.port(), settings.bind());
      return 1;
    }
    Path logs = Files.createDirectories(settings.dataDir().resolve("log"));
    Path log = logs.resolve("server.log");
    Process server = server(logs).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
    System.out.printf("Starting (log: %s) …%n", log);
    HealthWatch.Verdict verdict = new HealthWatch(healthUrl(), server, log, PATIENCE).await();
    if (!verdict.healthy()) {
      System.err.println("Start failed: " + verdict.told());
      server.destroy();
      return 1;
    }
    System.out.printf("%n  開放使用 Ready:  %s/%n%n", settings.baseUrl());
    return server.waitFor() == 0 ? 0 : 1;
  }

  private boolean portIsFree() {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getByName(settings.bind()), settings.port()));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  private ProcessBuilder server(Path logs) throws IOException {
    Path boot = logs.resolve("boot.asadmin");
    Files.write(boot, BootCommands.of(settings));
    ProcessBuilder server = new ProcessBuilder(command(boot));
    Map<String, String> environment = server.environment();
    Settings.Database database = settings.database();
    environment.put("DATA_DIR", settings.dataDir().toString());
    environment.put("DB_CLASS", database.dataSourceClass());
    environment.put("DB_URL", database.url());
    environment.put("DB_USER", database.user());
    environment.put("DB_PASSWORD", passwordOf(database));
    environment.put("LAUNCHER_PID", String.valueOf(ProcessHandle.current().pid()));
    return server;
  }

  private String passwordOf(Settings.Database database) {
    boolean own = database.isH2() && database.password().isEmpty();
    return own
        ? new Keys(settings.dataDir().resolve("keys")).databasePassword()
        : database.password();
  }

  private List<String> command(Path boot) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+ExitOnOutOfMemoryError",
        "-Dfile.encoding=UTF-8",
        "-Djava.awt.headless=true",
        "-jar",
        micro.toString(),
        "--deploy",
        war.toString(),
        "--contextroot",
        "/",
        "--port",
        String.valueOf(settings.port()),
        "--prebootcommandfile",
        boot.toString(),
        "--nocluster",
        "--disablephonehome");
  }

  private String healthUrl() {
    String host = settings.bind().equals("0.0.0.0") ? "127.0.0.1" : settings.bind();
    return "http://" + host + ":" + settings.port() + "/health/ready";
  }
}
