package org.artsenrol.opendata.witness;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** A text of a stranger, read no further than is reasonable. */
final class ShortText implements BodySubscriber<String> {
  private final BodySubscriber<String> text = BodySubscribers.ofString(StandardCharsets.UTF_8);
  private final int most;
  private Flow.Subscription subscription;
  private int taken;

  /**
   * @param most bytes after which it is broken off
   */
  ShortText(int most) {
    this.most = most;
  }

  @Override
  public CompletionStage<String> getBody() {
    return text.getBody();
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    text.onSubscribe(subscription);
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    taken += parts.stream().mapToInt(ByteBuffer::remaining).sum();
    if (taken > most) {
      subscription.cancel();
      text.onError(new IOException("an answer of more than " + most + " bytes"));
    } else {
      text.onNext(parts);
    }
  }

  @Override
  public void onError(Throwable failure) {
    text.onError(failure);
  }

  @Override
  public void onComplete() {
    text.onComplete();
  }
}
