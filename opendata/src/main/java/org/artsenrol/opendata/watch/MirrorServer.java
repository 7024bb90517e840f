package org.artsenrol.opendata.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Gives away what the mirror holds, under the addresses of the log itself, so that one can follow
 * the mirror instead of the log; and takes checkpoints to cosign.
 */
final class MirrorServer implements AutoCloseable {
  static {
    // One who never ends her request would keep a thread for ever.
    System.setProperty("sun.net.httpserver.maxReqTime", "30");
    // Without it each answer on a kept connection waits for the asker's acknowledgement: 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final int THREADS = 8;
  private static final int MOST_BYTES = 1 << 17;
  private static final int BACKLOG = 64;

  private final Shelf shelf;
  private final Optional<Cosigner> cosigner;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  /**
   * @param bind the address on which to listen
   * @param cosigner absent where there is no key to sign with
   */
  MirrorServer(InetAddress bind, int port, Shelf shelf, Optional<Cosigner> cosigner) {
    this.shelf = shelf;
    this.cosigner = cosigner;
    try {
      server = HttpServer.create(new InetSocketAddress(bind, port), BACKLOG);
    } catch (IOException e) {
      throw new Unusable("listen", port, e.getMessage());
    }
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void serve(HttpExchange exchange) throws IOException {
    Reply reply;
    try {
      reply = reply(exchange);
    } catch (RuntimeException damaged) {
      reply = Reply.text(500, "內部錯誤 / internal error\n");
    }
    send(exchange, reply);
  }

  private Reply reply(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    return switch (exchange.getRequestMethod()) {
      case "GET", "HEAD" ->
          shelf.find(path, exchange.getRequestURI().getQuery()).orElseGet(Reply::notFound);
      case "POST" -> path.equals("/add-checkpoint") ? add(exchange) : Reply.notFound();
      default -> Reply.text(405, "僅供讀取 / read only\n");
    };
  }

  private Reply add(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      return Reply.text(413, "內容過大 / too large\n");
    }
    return cosigner.map(c -> c.add(body)).orElseGet(Reply::notFound);
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", reply.type());
    exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", "" + reply.body().length);
      exchange.sendResponseHeaders(reply.status(), -1);
      return;
    }
    exchange.sendResponseHeaders(
        reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
    // Not the exchange: closing that one may drop the connection before the answer has left.
    try (var out = exchange.getResponseBody()) {
      out.write(reply.body());
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
