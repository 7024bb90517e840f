package org.artsenrol.opendata.witness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.artsenrol.lottery.log.Checkpoint;
import org.artsenrol.lottery.log.NoteFault;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.SignedNote;
import org.artsenrol.opendata.log.LogBook;

/** A witness asked over HTTP. It is believed only what its key has signed. */
final class CosigningPlace implements Place {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST_CHARACTERS = 1 << 16;
  private static final int OK = 200;
  private static final int CONFLICT = 409;
  private static final int UNPROVEN = 422;

  private final HttpWitness witness;
  private final LogBook book;
  private final HttpClient client;

  CosigningPlace(HttpWitness witness, LogBook book, HttpClient client) {
    this.witness = witness;
    this.book = book;
    this.client = client;
  }

  @Override
  public String id() {
    return witness.key().toString();
  }

  @Override
  public Answer show(SignedNote checkpoint, long seen) {
    try {
      HttpResponse<String> first = ask(checkpoint, seen);
      long told = first.statusCode() == CONFLICT ? size(first.body()) : seen;
      if (told == seen) {
        return read(checkpoint, first);
      }
      long ours = size(checkpoint);
      return told > ours
          ? new Answer.Contradicts("has cosigned " + told + " records; the log has " + ours)
          : read(checkpoint, ask(checkpoint, told));
    } catch (IOException | NoteFault wrong) {
      return new Answer.Silent(reason(wrong));
    }
  }

  private static long size(SignedNote checkpoint) {
    return Checkpoint.parse(checkpoint.text()).size();
  }

  private static long size(String body) {
    String line = body.strip();
    if (!line.matches("0|[1-9][0-9]{0,9}")) {
      throw new NoteFault("409 without a size");
    }
    return Long.parseLong(line);
  }

  private HttpResponse<String> ask(SignedNote checkpoint, long old) throws IOException {
    var request =
        HttpRequest.newBuilder(URI.create(witness.url() + "/add-checkpoint"))
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofString(body(checkpoint, old)))
            .build();
    var answer = client.sendAsync(request, info -> new ShortText(MOST_CHARACTERS));
    try {
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new IOException(reason(e.getCause()), e);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("no answer within " + PATIENCE.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private String body(SignedNote checkpoint, long old) {
    int size = Math.toIntExact(size(checkpoint));
    List<byte[]> proof =
        old == 0 || old == size ? List.of() : book.consistency(Math.toIntExact(old), size);
    String lines =
        proof.stream()
            .map(hash -> Base64.getEncoder().encodeToString(hash) + "\n")
            .collect(Collectors.joining());
    String note = new String(checkpoint.bytes(), StandardCharsets.UTF_8);
    return "old " + old + "\n" + lines + "\n" + note;
  }

  private Answer read(SignedNote checkpoint, HttpResponse<String> answer) {
    return switch (answer.statusCode()) {
      case OK -> cosigned(checkpoint, answer.body());
      case CONFLICT -> new Answer.Contradicts("has cosigned another root of the same size");
      case UNPROVEN -> new Answer.Contradicts("what it has seen is no part of this log");
      default -> new Answer.Silent("answers " + answer.statusCode());
    };
  }

  private Answer cosigned(SignedNote checkpoint, String lines) {
    byte[] whole = (checkpoint.text() + "\n" + lines).getBytes(StandardCharsets.UTF_8);
    for (SignedNote.Signature signature : SignedNote.parse(whole).signatures()) {
      SignedNote note = new SignedNote(checkpoint.text(), List.of(signature));
      if (witness.key().in(note) instanceof NoteKey.Finding.Signed) {
        return new Answer.Cosigned(size(checkpoint), note);
      }
    }
    return new Answer.Silent("answers with a signature that is not its own");
  }

  private static String reason(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
