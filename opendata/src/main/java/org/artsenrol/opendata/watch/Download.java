package org.artsenrol.opendata.watch;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Takes an answer as it comes, and no more of it than is reasonable: the sender is a stranger. */
final class Download implements BodySubscriber<Long> {
  private final OutputStream into;
  private final long most;
  private final CompletableFuture<Long> done = new CompletableFuture<>();
  private Flow.Subscription subscription;
  private long taken;

  /**
   * @param most bytes after which it is broken off
   */
  Download(OutputStream into, long most) {
    this.into = into;
    this.most = most;
  }

  @Override
  public CompletionStage<Long> getBody() {
    return done;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    subscription.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    try {
      for (ByteBuffer part : parts) {
        take(part);
      }
      subscription.request(1);
    } catch (IOException e) {
      subscription.cancel();
      done.completeExceptionally(e);
    }
  }

  private void take(ByteBuffer part) throws IOException {
    byte[] bytes = new byte[part.remaining()];
    part.get(bytes);
    taken += bytes.length;
    if (taken > most) {
      throw new IOException("an answer of more than " + most + " bytes");
    }
    into.write(bytes);
  }

  @Override
  public void onError(Throwable failure) {
    done.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    done.complete(taken);
  }
}
