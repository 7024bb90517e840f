package org.artsenrol.opendata.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.EdECPrivateKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.artsenrol.lottery.bytes.Growth;
import org.artsenrol.lottery.log.Checkpoint;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.NoteSigner;
import org.artsenrol.lottery.log.SignedNote;

/**
 * A witness on a real socket, written from the specification in as few lines as possible. It may
 * have seen another past, and its answers may be changed on their way out.
 */
final class SomeWitness implements AutoCloseable {
  static final Instant SEEN = Instant.parse("2027-01-04T00:00:00Z");

  /** Status and body. */
  record Said(int status, String body) {}

  private final NoteSigner signer = signer();
  private final HttpServer server;
  private UnaryOperator<Said> lie = said -> said;
  private Checkpoint last;
  private int asked;

  SomeWitness() {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/w/add-checkpoint", this::serve);
    server.start();
  }

  private static NoteSigner signer() {
    try {
      var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      byte[] encoded = pair.getPublic().getEncoded();
      return new NoteSigner(
          "library.example",
          NoteKey.Kind.WITNESS,
          Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length),
          ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpWitness address() {
    return new HttpWitness(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/w"), signer.key());
  }

  NoteKey key() {
    return signer.key();
  }

  int asked() {
    return asked;
  }

  /** It believes to have seen this. */
  void sawAlready(Checkpoint checkpoint) {
    last = checkpoint;
  }

  void lying(UnaryOperator<Said> change) {
    lie = change;
  }

  private void serve(HttpExchange exchange) throws IOException {
    asked++;
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Said said = lie.apply(answer(body));
    byte[] bytes = said.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(said.status(), bytes.length == 0 ? -1 : bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private Said answer(String body) {
    int end = body.indexOf("\n\n");
    List<String> head = List.of(body.substring(0, end).split("\n"));
    SignedNote note = SignedNote.parse(body.substring(end + 2).getBytes(StandardCharsets.UTF_8));
    Checkpoint now = Checkpoint.parse(note.text());
    long size = last == null ? 0 : last.size();
    if (!head.get(0).equals("old " + size)) {
      return new Said(409, size + "\n");
    }
    if (size == now.size() && !last.root().equals(now.root())) {
      return new Said(409, size + "\n");
    }
    List<byte[]> proof = head.stream().skip(1).map(Base64.getDecoder()::decode).toList();
    if (size > 0 && !grew(now, proof)) {
      return new Said(422, "");
    }
    last = now;
    byte[] signed =
        new SignedNote(note.text(), List.of(signer.cosignature(note.text(), SEEN))).bytes();
    return new Said(
        200, new String(signed, StandardCharsets.UTF_8).substring(note.text().length() + 1));
  }

  private boolean grew(Checkpoint now, List<byte[]> proof) {
    return new Growth(last.size(), now.size())
        .roots(last.rootBytes(), proof)
        .filter(roots -> Arrays.equals(roots.older(), last.rootBytes()))
        .filter(roots -> Arrays.equals(roots.newer(), now.rootBytes()))
        .isPresent();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
