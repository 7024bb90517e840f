package org.artsenrol.opendata.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is sent back, whoever sends it: the one place where headers are decided.
 *
 * @param body empty for 304
 */
public record Answer(int status, Map<String, String> headers, Body body) {
  private static final int PARTIAL = 206;
  private static final int UNCHANGED = 304;

  /** A payload for somebody who may already hold it, or a part of it. */
  public static Answer of(Payload payload, Freshness freshness, Ask ask) {
    Holding holding = ask.holding();
    boolean gzip = holding.range().isEmpty() && ask.takesGzip() && payload.gzip().isPresent();
    var headers = headers(payload, freshness);
    headers.put("ETag", gzip ? gzipTag(payload.sha256()) : tag(payload.sha256()));
    if (holding.has(payload.sha256())) {
      return new Answer(UNCHANGED, headers, Body.NONE);
    }
    headers.put("Content-Type", payload.media().contentType());
    headers.put("X-Content-Type-Options", "nosniff");
    if (payload.media().isFile()) {
      headers.put("Content-Disposition", "attachment; filename=\"" + fileName(payload, ask) + "\"");
    }
    if (gzip) {
      headers.put("Content-Encoding", "gzip");
      return new Answer(200, headers, payload.gzip().get());
    }
    headers.put("Accept-Ranges", "bytes");
    return holding
        .part(payload.sha256(), payload.body().length())
        .map(part -> part(payload.body(), headers, part))
        .orElseGet(() -> new Answer(200, headers, payload.body()));
  }

  private static Answer part(Body whole, Map<String, String> headers, ByteRange part) {
    if (!part.isSatisfiable(whole.length())) {
      throw new NotServed(ProblemKind.RANGE_NOT_SATISFIABLE, whole.length() + " bytes")
          .with("Content-Range", ByteRange.none(whole.length()));
    }
    headers.put("Content-Range", part.of(whole.length()));
    return new Answer(PARTIAL, headers, whole.part(part.from(), part.to()));
  }

  private static Map<String, String> headers(Payload payload, Freshness freshness) {
    var headers = new LinkedHashMap<>(Origins.MAY_READ);
    headers.put("Cache-Control", freshness.cacheControl());
    headers.put("Vary", "Accept, Accept-Encoding");
    headers.put("Link", links(payload.next()));
    return headers;
  }

  private static String fileName(Payload payload, Ask ask) {
    return ask.path().substring(1).replace('/', '-') + "." + payload.media().suffix();
  }

  private static String links(Optional<String> next) {
    String licence = "<" + Licence.ADDRESS + ">; rel=\"license\"";
    return next.map(address -> "<" + address + ">; rel=\"next\", " + licence).orElse(licence);
  }

  /** A strong ETag: the SHA-256 of the bytes. */
  static String tag(String sha256) {
    return '"' + sha256 + '"';
  }

  /** Other bytes need another strong tag; this one still shows what they unpack to. */
  static String gzipTag(String sha256) {
    return '"' + sha256 + "-gzip\"";
  }

  /** Whether the length of the body is told: it is not where there can be none. */
  boolean hasContent() {
    return status != UNCHANGED && status != HttpServletResponse.SC_NO_CONTENT;
  }

  /**
   * Sends it by a servlet's response.
   *
   * @param head whether only the headers are wanted
   */
  void send(HttpServletResponse response, boolean head) throws IOException {
    response.setStatus(status);
    headers.forEach(response::setHeader);
    if (hasContent()) {
      response.setContentLengthLong(body.length());
      if (!head) {
        body.send(response.getOutputStream(), 0, body.length());
      }
    }
  }
}
