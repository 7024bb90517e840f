package org.artsenrol.opendata.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One request and its response, without a server around them. */
final class Exchange {
  private final String method;
  private final String path;
  private final Map<String, String> asked = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

  final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  int status;
  boolean wentOn;
  String address = "192.0.2.7";

  Exchange(String method, String path) {
    this.method = method;
    this.path = path;
  }

  Exchange with(String header, String value) {
    asked.put(header, value);
    return this;
  }

  Exchange from(String neighbour) {
    address = neighbour;
    return this;
  }

  byte[] body() {
    return sent.toByteArray();
  }

  FilterChain chain() {
    return (request, response) -> wentOn = true;
  }

  HttpServletRequest request() {
    return of(
        HttpServletRequest.class,
        (self, called, arguments) ->
            switch (called.getName()) {
              case "getMethod" -> method;
              case "getRequestURI" -> path;
              case "getQueryString" -> null;
              case "getContextPath" -> "";
              case "getRemoteAddr" -> address;
              case "getHeader" -> asked.get((String) arguments[0]);
              case "getHeaders" ->
                  Collections.enumeration(
                      Optional.ofNullable(asked.get((String) arguments[0]))
                          .map(List::of)
                          .orElse(List.of()));
              default -> throw new UnsupportedOperationException(called.getName());
            });
  }

  HttpServletResponse response() {
    return of(
        HttpServletResponse.class,
        (self, called, arguments) -> {
          switch (called.getName()) {
            case "setStatus" -> status = (int) arguments[0];
            case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
            case "setContentLengthLong" ->
                headers.put("Content-Length", String.valueOf(arguments[0]));
            case "getOutputStream" -> {
              return out();
            }
            default -> throw new UnsupportedOperationException(called.getName());
          }
          return null;
        });
  }

  private ServletOutputStream out() {
    return new ServletOutputStream() {
      @Override
      public void write(int b) {
        sent.write(b);
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        throw new UnsupportedOperationException();
      }
    };
  }

  private static <T> T of(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
