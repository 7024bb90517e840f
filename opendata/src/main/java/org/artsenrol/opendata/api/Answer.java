package org.artsenrol.opendata.api;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is sent back, before any server's own classes come in.
 *
 * @param body empty for 304
 */
public record Answer(int status, Map<String, String> headers, byte[] body) {

  /** A payload for somebody who may already hold it. */
  public static Answer of(Payload payload, Freshness freshness, Ask ask) {
    boolean gzip = ask.takesGzip() && payload.gzip().isPresent();
    var headers = new LinkedHashMap<String, String>();
    headers.put("Cache-Control", freshness.cacheControl());
    headers.put("ETag", gzip ? gzipTag(payload.sha256()) : tag(payload.sha256()));
    headers.put("Vary", "Accept, Accept-Encoding");
    headers.put("Link", links(payload));
    if (ask.holds(payload.sha256())) {
      return new Answer(304, headers, new byte[0]);
    }
    headers.put("Content-Type", payload.media().contentType());
    headers.put("X-Content-Type-Options", "nosniff");
    if (payload.media().isFile()) {
      headers.put("Content-Disposition", "attachment; filename=\"" + fileName(payload, ask) + "\"");
    }
    if (gzip) {
      headers.put("Content-Encoding", "gzip");
    }
    return new Answer(200, headers, gzip ? payload.gzip().get() : payload.bytes());
  }

  private static String fileName(Payload payload, Ask ask) {
    return ask.path().substring(1).replace('/', '-') + "." + payload.media().suffix();
  }

  private static String links(Payload payload) {
    String licence = "<" + Licence.ADDRESS + ">; rel=\"license\"";
    return payload.next().map(next -> "<" + next + ">; rel=\"next\", " + licence).orElse(licence);
  }

  /** A strong ETag: the SHA-256 of the bytes. */
  static String tag(String sha256) {
    return '"' + sha256 + '"';
  }

  /** Other bytes need another strong tag; this one still shows what they unpack to. */
  static String gzipTag(String sha256) {
    return '"' + sha256 + "-gzip\"";
  }
}
