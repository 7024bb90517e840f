package org.artsenrol.opendata.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.EdECPrivateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.Merkle;
import org.artsenrol.lottery.bytes.MerkleTree;
import org.artsenrol.lottery.log.Bundle;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.Checkpoint;
import org.artsenrol.lottery.log.DrawLife;
import org.artsenrol.lottery.log.KeyChange;
import org.artsenrol.lottery.log.LogProofs;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.NoteSigner;
import org.artsenrol.lottery.log.RecordClock;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.lottery.log.Records;
import org.artsenrol.lottery.log.SignedNote;
import org.artsenrol.lottery.log.TodaysLists;

/**
 * A city's log on a real socket, in a few lines and without the server's code. It is honest until
 * it is told to lie: about any answer, or by another past.
 */
final class CityLog implements AutoCloseable {
  static {
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  static final String ORIGIN = "city.example/log";

  private final HttpServer server;
  private final List<byte[]> lines = new ArrayList<>();
  private final Map<String, SampleDraw> draws = new HashMap<>();
  private final Map<String, UnaryOperator<byte[]>> lies = new LinkedHashMap<>();
  private final List<String> keys = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private NoteSigner signer = signer(ORIGIN, NoteKey.Kind.LOG);
  private SignedNote checkpoint;

  CityLog() {
    keys.add(signer.key().toString());
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::serve);
    server.start();
    sign();
  }

  static NoteSigner signer(String name, NoteKey.Kind kind) {
    try {
      var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      byte[] encoded = pair.getPublic().getEncoded();
      return new NoteSigner(
          name,
          kind,
          Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length),
          ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  NoteSigner signer() {
    return signer;
  }

  SignedNote checkpoint() {
    return checkpoint;
  }

  int size() {
    return lines.size();
  }

  /** What was asked for, in this order. */
  List<String> asked() {
    return asked;
  }

  CityLog publish(LogRecord... records) {
    return publish(List.of(records));
  }

  CityLog publish(List<LogRecord> records) {
    records.forEach(record -> lines.add(record.canonical()));
    return sign();
  }

  CityLog publish(SampleDraw draw) {
    return of(draw).publish(draw.whole());
  }

  /** Knows the draw's files; its records are told apart. */
  CityLog of(SampleDraw draw) {
    draws.put(draw.id(), draw);
    return this;
  }

  CityLog sign() {
    checkpoint = signer.sign(new Checkpoint(ORIGIN, size(), tree().root(size())).text());
    return this;
  }

  private MerkleTree tree() {
    return MerkleTree.of(lines.stream().map(Merkle::leaf).toList());
  }

  /** Hands over to a new key, in a record that both sign. */
  CityLog rotate() {
    NoteSigner successor = signer(ORIGIN, NoteKey.Kind.LOG);
    return change(KeyChange.of(signer, successor), successor);
  }

  /** Takes another key, whatever the record says. */
  CityLog change(KeyChange change, NoteSigner successor) {
    keys.add(successor.key().toString());
    signer = successor;
    return publish(
        new LogRecord(
            RecordKind.KEY,
            "log",
            Instant.parse("2027-01-01T00:00:00Z"),
            RecordClock.REAL,
            change.json(),
            Optional.empty()));
  }

  /** Another key from nowhere. */
  CityLog usurp() {
    signer = signer(ORIGIN, NoteKey.Kind.LOG);
    return sign();
  }

  /** The last records were never there. */
  CityLog forget(int records) {
    lines.subList(size() - records, size()).clear();
    return sign();
  }

  /** One record of the past was another. */
  CityLog rewrite(int index, LogRecord other) {
    lines.set(index, other.canonical());
    return sign();
  }

  /** Answers under these addresses are changed on their way out. */
  CityLog lying(String path, UnaryOperator<byte[]> change) {
    lies.put(path, change);
    return this;
  }

  CityLog honest() {
    lies.clear();
    return this;
  }

  private void serve(HttpExchange exchange) throws IOException {
    String address = exchange.getRequestURI().toString().replaceFirst("^/open/v1", "");
    asked.add(address);
    Optional<byte[]> answer = answer(exchange, address);
    for (var lie : lies.entrySet()) {
      answer = address.startsWith(lie.getKey()) ? answer.map(lie.getValue()) : answer;
    }
    byte[] body = answer.orElse(new byte[0]);
    exchange.sendResponseHeaders(
        answer.isPresent() ? 200 : 404, body.length == 0 ? -1 : body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private Optional<byte[]> answer(HttpExchange exchange, String address) {
    String[] parts = exchange.getRequestURI().getPath().split("/");
    String path = address.replaceFirst("\\?.*", "");
    Map<String, Integer> numbers = numbers(exchange.getRequestURI().getQuery());
    if (path.startsWith("/draws/")) {
      return Optional.ofNullable(draws.get(parts[4])).map(draw -> file(draw, parts[5]));
    }
    return switch (path) {
      case "/log/checkpoint" -> Optional.of(checkpoint.bytes());
      case "/log/keys" -> Optional.of(keyList(keys));
      case "/log/entries" ->
          Optional.of(Records.lines(lines.subList(numbers.get("from"), numbers.get("to"))));
      case "/log/proof/consistency" ->
          Optional.of(
              Json.object()
                  .with(
                      "path", path(tree().consistencyProof(numbers.get("from"), numbers.get("to"))))
                  .canonical());
      default -> Optional.empty();
    };
  }

  private static List<String> path(List<byte[]> hashes) {
    return hashes.stream().map(Hex::of).toList();
  }

  static byte[] keyList(List<String> keys) {
    List<Json.Members> rows = keys.stream().map(key -> Json.object().with("key", key)).toList();
    return Json.object().with("data", Json.items(rows)).canonical();
  }

  private static Map<String, Integer> numbers(String query) {
    var numbers = new HashMap<String, Integer>();
    if (query != null) {
      for (String pair : query.split("&")) {
        numbers.put(pair.replaceFirst("=.*", ""), Integer.parseInt(pair.replaceFirst(".*=", "")));
      }
    }
    return numbers;
  }

  private byte[] file(SampleDraw draw, String name) {
    return switch (name) {
      case "entries" -> draw.files().get(BundleFile.ENTRIES);
      case "bundle.zip" -> bundle(draw);
      case "admissions.ndjson" ->
          lines(rows(draw).admissions().stream().map(CityLog::row).toList());
      case "waitlist.ndjson" -> lines(rows(draw).waitlist().stream().map(CityLog::row).toList());
      default -> null;
    };
  }

  private TodaysLists rows(SampleDraw draw) {
    List<LogRecord> records =
        lines.stream().map(LogRecord::parse).filter(r -> r.draw().equals(draw.id())).toList();
    return TodaysLists.of(DrawLife.of(draw.id(), records), draw.list(), draw.result());
  }

  private static byte[] lines(List<Json.Members> rows) {
    return Records.lines(rows.stream().map(Json.Members::canonical).toList());
  }

  private static Json.Members row(TodaysLists.Held held) {
    return Json.object()
        .with("class", held.classId())
        .with("code", held.code())
        .with("standing", held.standing().name().toLowerCase(Locale.ROOT));
  }

  private static Json.Members row(TodaysLists.Waiting waiting) {
    return Json.object()
        .with("class", waiting.classId())
        .with("place", waiting.place())
        .with("code", waiting.code());
  }

  private static boolean isOf(SampleDraw draw, LogRecord record) {
    return record.draw().equals(draw.id()) || record.kind() == RecordKind.KEY;
  }

  private List<Integer> indexes(SampleDraw draw) {
    return IntStream.range(0, size())
        .filter(i -> isOf(draw, LogRecord.parse(lines.get(i))))
        .boxed()
        .toList();
  }

  byte[] bundle(SampleDraw draw) {
    return bundle(draw, indexes(draw));
  }

  /** As if the draw's last record had never been. */
  byte[] bundleWithoutLast(SampleDraw draw) {
    List<Integer> indexes = indexes(draw);
    return bundle(draw, indexes.subList(0, indexes.size() - 1));
  }

  private byte[] bundle(SampleDraw draw, List<Integer> indexes) {
    Map<BundleFile, byte[]> files = draw.files();
    files.put(BundleFile.RECORDS, Records.lines(indexes.stream().map(lines::get).toList()));
    files.put(BundleFile.CHECKPOINT, checkpoint.bytes());
    LogProofs proofs = LogProofs.of(signer.key(), tree(), size(), indexes, List.of());
    files.put(BundleFile.PROOFS, proofs.json().canonical());
    return Bundle.write(files);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
