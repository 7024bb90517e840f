package org.artsenrol.config;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything an installation can be told, read once from the environment. This is the only place
 * that knows the variables' names and defaults.
 *
 * @param port TCP port of the application, 1..65535 ({@code PORT}, 8080)
 * @param bind address to listen on ({@code BIND}, 127.0.0.1)
 * @param baseUrl how the public reaches the site, without a slash at its end ({@code BASE_URL},
 *     made from bind and port)
 * @param dataDir folder of database, keys and logs ({@code DATA_DIR}, {@code data})
 * @param database where rows are kept ({@code DB_CLASS DB_URL DB_USER DB_PASSWORD}; H2 in the data
 *     folder)
 * @param mail where mail is handed over ({@code SMTP_HOST SMTP_PORT SMTP_FROM}); without a host no
 *     mail is sent
 * @param logName under which a new public log signs, without spaces or plus signs ({@code
 *     LOG_NAME}, host and port of the public address with {@code /log}); a log that has begun keeps
 *     its name
 * @param logRestore an archive of the public log, taken over at the start if the database has none
 *     ({@code LOG_RESTORE})
 * @param drandMirrors who is asked for rounds of the beacon drand, in this order ({@code
 *     DRAND_MIRRORS}, separated by commas)
 * @param entropy the sources whose values decide draws planned from now on, in their order ({@code
 *     ENTROPY}: {@code drand}, {@code drand,twlotto649} or {@code twlotto649})
 * @param readers how often one address may ask the open data for what is not at hand, and which
 *     proxies stand before this server ({@code OPEN_DATA_PER_MINUTE}, 1200; {@code
 *     TRUSTED_PROXIES}, addresses separated by commas, none)
 * @param watchers who outside is shown the public log's checkpoints ({@code WITNESSES}, address and
 *     public key of each, separated by commas; {@code WITNESS_QUORUM}, more than half of them;
 *     {@code WITNESS_GIT}, a Git remote); without any, times are only the server's word
 * @param graceHours how long after its deadline an unpaid seat is still kept, because payments are
 *     heard of later than they are made ({@code PAY_GRACE_HOURS}, 0)
 */
public record Settings(
    int port,
    String bind,
    String baseUrl,
    Path dataDir,
    Database database,
    Optional<Mail> mail,
    String logName,
    Optional<Path> logRestore,
    List<URI> drandMirrors,
    List<String> entropy,
    Readers readers,
    Watchers watchers,
    int graceHours) {

  private static final String MIRRORS =
      "https://api.drand.sh,https://api2.drand.sh,https://api3.drand.sh,"
          + "https://drand.cloudflare.com";

  /** A JDBC data source by class, address and account. */
  public record Database(String dataSourceClass, String url, String user, String password) {

    /** Whether it is the embedded engine rather than PostgreSQL. */
    public boolean isH2() {
      return url.startsWith("jdbc:h2:");
    }

    @Override
    public String toString() {
      return url;
    }
  }

  /** An SMTP server and the address that notices come from. */
  public record Mail(String host, int port, String from) {}

  /**
   * Readers of the open data.
   *
   * @param perMinute requests of one address for what is not at hand
   * @param proxies addresses whose {@code X-Forwarded-For} is believed
   */
  public record Readers(int perMinute, Set<String> proxies) {}

  /**
   * Who outside is shown the public log's checkpoints.
   *
   * @param witnesses who cosign, each with its address and its public key
   * @param quorum how many of them the rules of a draw ask for
   * @param repository a Git remote that takes each checkpoint as a commit
   */
  public record Watchers(List<Watcher> witnesses, int quorum, Optional<String> repository) {

    /** The address may hold a password. */
    @Override
    public String toString() {
      return witnesses
          + ", quorum "
          + quorum
          + (repository.isPresent() ? ", and a repository" : "");
    }
  }

  /** A witness's address, without a slash at its end, and its public key as it is written. */
  public record Watcher(URI url, String key) {}

  private static final String WATCHER =
      "https?://[^\\s,]+[^\\s,/] [!-*,-~]+\\+[0-9a-f]{8}\\+[A-Za-z0-9+/]+=*";
  private static final int MOST_GRACE_HOURS = 336;
  private static final String H2 = "org.h2.jdbcx.JdbcDataSource";
  private static final String POSTGRESQL = "org.postgresql.ds.PGSimpleDataSource";

  /**
   * Reads the settings.
   *
   * @param environment variable names and values, as {@link System#getenv()} gives them
   * @throws WrongSetting naming every variable that cannot be used
   */
  public static Settings from(Map<String, String> environment) {
    Reader in = new Reader(environment);
    int port = in.number("PORT", 8080);
    String bind =
        in.text(
            "BIND", "127.0.0.1", Settings::isAddress, "an IP address or host name of this machine");
    String baseUrl =
        in.text(
            "BASE_URL",
            "http://" + hostOf(bind) + ":" + port,
            Settings::isBaseUrl,
            "http(s)://host[:port], no path");
    Path dataDir =
        Path.of(in.text("DATA_DIR", "data", v -> true, "a folder")).toAbsolutePath().normalize();
    Settings settings =
        new Settings(
            port,
            bind,
            baseUrl,
            dataDir,
            in.database(dataDir),
            in.mail(),
            in.logName(baseUrl),
            in.logRestore(),
            in.drandMirrors(),
            in.entropy(),
            in.readers(),
            in.watchers(),
            in.graceHours());
    in.refuseIfWrong();
    return settings;
  }

  private static String hostOf(String bind) {
    return bind.equals("0.0.0.0") || bind.equals("::") ? "127.0.0.1" : bind;
  }

  private static boolean isAddress(String value) {
    try {
      InetAddress.getByName(value);
      return true;
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  private static boolean isBaseUrl(String value) {
    try {
      URI uri = URI.create(value);
      return List.of("http", "https").contains(String.valueOf(uri.getScheme()))
          && uri.getHost() != null
          && uri.getPath().isEmpty();
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  /** Reads variables and keeps every complaint, so that one start names all that is wrong. */
  private static final class Reader {
    private final Map<String, String> environment;
    private final List<String> complaints = new ArrayList<>();

    Reader(Map<String, String> environment) {
      this.environment = environment;
    }

    String text(String name, String otherwise, Predicate<String> valid, String wanted) {
      String value =
          environment.getOrDefault(name, "").isBlank() ? otherwise : environment.get(name).trim();
      if (!valid.test(value)) {
        complaints.add(name + " is '" + value + "' but must be " + wanted);
      }
      return value;
    }

    int graceHours() {
      return Integer.parseInt(
          valid(
              "PAY_GRACE_HOURS",
              "0",
              v -> v.matches("\\d{1,3}") && Integer.parseInt(v) <= MOST_GRACE_HOURS,
              "0 to " + MOST_GRACE_HOURS + " hours"));
    }

    private String valid(String name, String otherwise, Predicate<String> valid, String wanted) {
      String value = text(name, otherwise, valid, wanted);
      return valid.test(value) ? value : otherwise;
    }

    int number(String name, int otherwise) {
      String value =
          text(
              name,
              String.valueOf(otherwise),
              v -> v.matches("[1-9][0-9]{0,4}") && Integer.parseInt(v) <= 65535,
              "a port, 1 to 65535");
      return value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : otherwise;
    }

    Database database(Path dataDir) {
      String url =
          text(
              "DB_URL",
              "jdbc:h2:file:" + dataDir.resolve("db").resolve("enrol") + ";WRITE_DELAY=0",
              v -> v.startsWith("jdbc:h2:") || v.startsWith("jdbc:postgresql:"),
              "a jdbc:h2: or jdbc:postgresql: address");
      if (url.startsWith("jdbc:h2:file:")
          && !url.toUpperCase(java.util.Locale.ROOT).contains("WRITE_DELAY=0")) {
        complaints.add(
            "DB_URL must contain ;WRITE_DELAY=0, or H2 loses what it has acknowledged when the"
                + " machine stops");
      }
      String expected = url.startsWith("jdbc:h2:") ? H2 : POSTGRESQL;
      String type = text("DB_CLASS", expected, expected::equals, expected + " for this DB_URL");
      return new Database(
          type,
          url,
          text("DB_USER", "enrol", v -> true, "a user"),
          text("DB_PASSWORD", "", v -> true, ""));
    }

    Optional<Mail> mail() {
      String host = text("SMTP_HOST", "", v -> true, "a host");
      int port = number("SMTP_PORT", 25);
      String from =
          text(
              "SMTP_FROM",
              "no-reply@localhost",
              v -> v.matches("[^\\s@]+@[^\\s@]+"),
              "an e-mail address");
      return host.isEmpty() ? Optional.empty() : Optional.of(new Mail(host, port, from));
    }

    String logName(String baseUrl) {
      String host = baseUrl.substring(baseUrl.indexOf("//") + 2);
      return text(
          "LOG_NAME",
          host + "/log",
          v -> v.matches("[!-*,-~]{1,200}"),
          "a name in ASCII without + or spaces");
    }

    Optional<Path> logRestore() {
      String file =
          text(
              "LOG_RESTORE",
              "",
              v -> v.isEmpty() || Files.isReadable(Path.of(v)),
              "a file that can be read");
      return Optional.of(file).filter(v -> !v.isEmpty()).map(Path::of);
    }

    List<String> entropy() {
      var allowed = List.of("drand", "drand,twlotto649", "twlotto649");
      String sources =
          text("ENTROPY", "drand", allowed::contains, "drand, drand,twlotto649 or twlotto649");
      return List.of(sources.split(","));
    }

    List<URI> drandMirrors() {
      String list =
          text(
              "DRAND_MIRRORS",
              MIRRORS,
              v -> Stream.of(v.split(",")).allMatch(Settings::isBaseUrl),
              "http(s)://host[:port], no path, separated by commas");
      return Stream.of(list.split(",")).filter(Settings::isBaseUrl).map(URI::create).toList();
    }

    Readers readers() {
      String perMinute =
          text(
              "OPEN_DATA_PER_MINUTE", "1200", v -> v.matches("[1-9][0-9]{0,6}"), "a number from 1");
      String proxies =
          text(
              "TRUSTED_PROXIES",
              "",
              v ->
                  v.isEmpty() || Stream.of(v.split(",")).allMatch(a -> a.matches("[0-9a-fA-F.:]+")),
              "IP addresses, separated by commas");
      return new Readers(
          perMinute.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(perMinute) : 1,
          Stream.of(proxies.split(",")).filter(a -> !a.isEmpty()).collect(Collectors.toSet()));
    }

    Watchers watchers() {
      String list =
          text(
              "WITNESSES",
              "",
              v -> v.isEmpty() || Stream.of(v.split(",")).allMatch(w -> w.strip().matches(WATCHER)),
              "an address and a public key each, 'https://host name+id+key', separated by commas");
      List<Watcher> witnesses =
          Stream.of(list.split(","))
              .map(String::strip)
              .filter(watcher -> watcher.matches(WATCHER))
              .map(watcher -> watcher.split(" "))
              .map(parts -> new Watcher(URI.create(parts[0]), parts[1]))
              .toList();
      int all = witnesses.size();
      String quorum =
          text(
              "WITNESS_QUORUM",
              "" + (all == 0 ? 0 : all / 2 + 1),
              v -> v.matches("[0-9]{1,3}") && Integer.parseInt(v) <= all,
              "a number, at most that of WITNESSES");
      String repository = text("WITNESS_GIT", "", v -> true, "a Git remote");
      return new Watchers(
          witnesses,
          quorum.matches("[0-9]{1,3}") ? Integer.parseInt(quorum) : 0,
          Optional.of(repository).filter(v -> !v.isEmpty()));
    }

    void refuseIfWrong() {
      if (!complaints.isEmpty()) {
        throw new WrongSetting(complaints);
      }
    }
  }
}
