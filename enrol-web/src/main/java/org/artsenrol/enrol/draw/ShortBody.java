package org.artsenrol.enrol.draw;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** The body of an answer that must be short: one that goes on is cut off, and is a failure. */
final class ShortBody implements BodySubscriber<byte[]> {
  private static final int LONGEST = 10_000;

  private final BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();
  private Subscription subscription;
  private int length;

  @Override
  public void onSubscribe(Subscription from) {
    subscription = from;
    whole.onSubscribe(from);
  }

  @Override
  public void onNext(List<ByteBuffer> part) {
    length += part.stream().mapToInt(ByteBuffer::remaining).sum();
    if (length > LONGEST) {
      subscription.cancel();
      whole.onError(new IOException("more than " + LONGEST + " bytes"));
    } else {
      whole.onNext(part);
    }
  }

  @Override
  public void onError(Throwable failure) {
    whole.onError(failure);
  }

  @Override
  public void onComplete() {
    whole.onComplete();
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole.getBody();
  }
}
