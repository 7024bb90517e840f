package org.artsenrol.enrol.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.zip.GZIPOutputStream;
import org.artsenrol.lottery.bytes.Sha256;

/**
 * An answer that is the same for everybody: its bytes, plain and compressed once, under a strong
 * tag (SHA-256 of the plain bytes). It never carries a cookie.
 */
final class ServedBytes {
  private static final int TAG_LENGTH = 32;

  private final String type;
  private final String cacheControl;
  private final byte[] plain;
  private final byte[] gzip;
  private final String hash;

  ServedBytes(String type, String cacheControl, byte[] plain) {
    this.type = type;
    this.cacheControl = cacheControl;
    this.plain = plain;
    this.gzip = compressed(plain);
    this.hash = Sha256.hex(plain).substring(0, TAG_LENGTH);
  }

  /** The first 32 hexadecimal digits of the SHA-256 of the plain bytes. */
  String hash() {
    return hash;
  }

  /** How much memory it takes, in bytes. */
  int size() {
    return plain.length + gzip.length;
  }

  /**
   * Answers a GET or HEAD; with 304 and no body if the reader already has these bytes.
   *
   * @throws IOException if the reader is gone
   */
  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean compress = accepts(request, "Accept-Encoding", "gzip");
    response.setHeader("ETag", '"' + hash + (compress ? "-gz\"" : "\""));
    response.setHeader("Vary", "Accept-Encoding");
    response.setHeader("Cache-Control", cacheControl);
    if (accepts(request, "If-None-Match", hash)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    byte[] body = compress ? gzip : plain;
    response.setContentType(type);
    response.setContentLength(body.length);
    if (compress) {
      response.setHeader("Content-Encoding", "gzip");
    }
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(body);
    }
  }

  private static boolean accepts(HttpServletRequest request, String header, String word) {
    return Collections.list(request.getHeaders(header)).stream().anyMatch(h -> h.contains(word));
  }

  private static byte[] compressed(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 3 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
