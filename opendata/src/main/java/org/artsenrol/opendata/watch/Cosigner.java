package org.artsenrol.opendata.watch;

import java.util.concurrent.BlockingQueue;
import org.artsenrol.lottery.log.Checkpoint;
import org.artsenrol.lottery.log.NoteFault;
import org.artsenrol.lottery.verify.Phrase;

/**
 * Answers {@code add-checkpoint} with the status codes of C2SP {@code tlog-witness}. Two roots of
 * one size that the log has both signed are a contradiction, and an alarm.
 */
final class Cosigner {
  static final String SIZE = "text/x.tlog.size";

  private final Mirror mirror;
  private final Witness witness;
  private final BlockingQueue<Contradiction> alarms;

  Cosigner(Mirror mirror, Witness witness, BlockingQueue<Contradiction> alarms) {
    this.mirror = mirror;
    this.witness = witness;
    this.alarms = alarms;
  }

  Reply add(byte[] body) {
    Submission submission;
    try {
      submission = Submission.parse(body);
    } catch (NoteFault fault) {
      return Reply.bad(fault.getMessage());
    }
    return mirror
        .keys()
        .filter(keys -> keys.first().name().equals(submission.checkpoint().origin()))
        .map(keys -> of(submission, keys))
        .orElseGet(() -> Reply.text(404, "此處不追蹤這份紀錄 / this log is not followed here\n"));
  }

  private Reply of(Submission submission, KeyChain keys) {
    Checkpoint checkpoint = submission.checkpoint();
    if (keys.signer(submission.note(), checkpoint.size()).isEmpty()) {
      return Reply.text(403, "不是這份紀錄的簽章 / not signed by this log\n");
    }
    if (!agrees(submission)) {
      return conflict(checkpoint.size());
    }
    Witness.Answer answer = witness.cosign(submission.note(), submission.old(), submission.proof());
    if (answer instanceof Witness.Answer.Signed signed) {
      return Reply.text(200, Line.of(signed.signature()));
    }
    if (answer instanceof Witness.Answer.Conflict conflict) {
      return conflict(conflict.size());
    }
    if (answer instanceof Witness.Answer.Forked forked) {
      alarm(submission, Checkpoint.parse(forked.kept().text()).root());
      return conflict(checkpoint.size());
    }
    return Reply.text(422, "一致性證明不成立 / the consistency proof does not hold\n");
  }

  /** What the records lead to is known better than by any proof. */
  private boolean agrees(Submission submission) {
    Checkpoint checkpoint = submission.checkpoint();
    if (checkpoint.size() > mirror.size()) {
      return true;
    }
    String own = mirror.root(checkpoint.size());
    if (!own.equals(checkpoint.root())) {
      alarm(submission, own);
      return false;
    }
    return true;
  }

  private void alarm(Submission submission, String own) {
    Checkpoint checkpoint = submission.checkpoint();
    var forked =
        new Contradiction(
                Fault.FORKED,
                Phrase.of("where.submitted", checkpoint.size()),
                own,
                checkpoint.root())
            .with("submitted-checkpoint", submission.note().bytes());
    mirror.newestNote().ifPresent(note -> forked.with("kept-checkpoint", note.bytes()));
    witness.newest().ifPresent(note -> forked.with("cosigned-checkpoint", note.bytes()));
    alarms.add(forked);
  }

  private static Reply conflict(long size) {
    return new Reply(409, SIZE, (size + "\n").getBytes());
  }
}
