package org.artsenrol.opendata.api;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * One reader of events. Whoever has something for her leaves it here and goes on: no thread waits
 * for a reader, and one who does not take what waits for her is sent away.
 */
final class EventStream implements WriteListener {
  private static final int MOST_WAITING = 4 << 20;

  private final String asker;
  private final AsyncContext context;
  private final ServletOutputStream out;
  private final Deque<byte[]> waiting = new ArrayDeque<>();
  private int waitingBytes;
  private boolean begun;
  private boolean unflushed;
  private boolean over;

  /**
   * @param asker whose turn it takes
   */
  EventStream(String asker, AsyncContext context, ServletOutputStream out) {
    this.asker = asker;
    this.context = context;
    this.out = out;
  }

  String asker() {
    return asker;
  }

  /** Leaves bytes to be sent; false if the stream is over. */
  synchronized boolean send(byte[] bytes) {
    if (over) {
      return false;
    }
    waiting.add(bytes);
    waitingBytes += bytes.length;
    flow();
    if (waitingBytes > MOST_WAITING) {
      end();
    }
    return !over;
  }

  @Override
  public synchronized void onWritePossible() {
    begun = true;
    flow();
  }

  @Override
  public void onError(Throwable gone) {
    end();
  }

  /**
   * Before the first call of the container nothing may be written; nothing ever while not ready.
   */
  private void flow() {
    try {
      while (begun && !over && (unflushed || !waiting.isEmpty()) && out.isReady()) {
        writeNext();
      }
    } catch (IOException | IllegalStateException gone) {
      end();
    }
  }

  private void writeNext() throws IOException {
    byte[] next = waiting.poll();
    if (next == null) {
      unflushed = false;
      out.flush();
    } else {
      waitingBytes -= next.length;
      unflushed = true;
      out.write(next);
    }
  }

  /** Lets the reader go; she may come back and say how far she has read. */
  synchronized void end() {
    if (!over) {
      over = true;
      waiting.clear();
      try {
        context.complete();
      } catch (IllegalStateException endedAlready) {
        // The container has let her go before us.
      }
    }
  }

  synchronized boolean isOver() {
    return over;
  }
}
