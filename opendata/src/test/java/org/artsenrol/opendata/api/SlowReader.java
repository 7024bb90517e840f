package org.artsenrol.opendata.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;

/** Somebody at the other end of a stream, who takes what is sent only when a test lets her. */
final class SlowReader extends ServletOutputStream {
  private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
  final EventStream stream;
  boolean takes = true;
  boolean gone;
  boolean released;

  SlowReader(String asker) {
    var context =
        (AsyncContext)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {AsyncContext.class},
                (self, method, args) -> {
                  released = released || method.getName().equals("complete");
                  return null;
                });
    stream = new EventStream(asker, context, this);
  }

  /** The container says that she takes more. */
  void takesAgain() {
    takes = true;
    stream.onWritePossible();
  }

  String text() {
    return taken.toString(UTF_8);
  }

  @Override
  public boolean isReady() {
    return takes;
  }

  @Override
  public void write(int one) throws IOException {
    if (gone) {
      throw new IOException("nobody there");
    }
    if (!takes) {
      throw new IllegalStateException("written to while not ready");
    }
    taken.write(one);
  }

  @Override
  public void setWriteListener(WriteListener listener) {
    listener.toString();
  }
}
