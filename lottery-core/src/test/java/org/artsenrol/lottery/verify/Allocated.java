package org.artsenrol.lottery.verify;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/** What something gave, and how many bytes of memory it asked for on the way. */
record Allocated<T>(T value, long bytes) {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  static <T> Allocated<T> by(Callable<T> work) throws Exception {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    T value = work.call();
    return new Allocated<>(value, THREADS.getCurrentThreadAllocatedBytes() - before);
  }
}
