package org.artsenrol.opendata.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.artsenrol.lottery.bytes.MerkleTree;
import org.artsenrol.lottery.log.Checkpoint;
import org.artsenrol.lottery.log.LogProofs;
import org.artsenrol.lottery.log.SignedNote;

/**
 * This node's copy of the log's tree and newest checkpoint. Who reads it never waits for the
 * database: it grows when the node's timetable says so. What is read must lead to the root that was
 * signed: a log whose rows were changed behind its back is not served on as if nothing had
 * happened.
 */
@ApplicationScoped
public class LogBook {
  @PersistenceContext(unitName = "main")
  private EntityManager em;

  private final MerkleTree tree = new MerkleTree();
  private volatile LogStanding standing;

  protected LogBook() {}

  public LogBook(EntityManager em) {
    this.em = em;
  }

  /** The log as it stood at the last {@link #refresh}; empty before its first signature. */
  public Optional<LogStanding> standing() {
    if (standing == null) {
      refresh();
    }
    return Optional.ofNullable(standing);
  }

  /**
   * The log with at least so many records, which are known to be signed; it may take a query.
   *
   * @throws IllegalStateException if there are not as many
   */
  public LogStanding holding(long size) {
    if (standing().filter(log -> log.size() >= size).isEmpty()) {
      refresh();
    }
    return standing()
        .filter(log -> log.size() >= size)
        .orElseThrow(() -> new IllegalStateException("the log has not " + size + " records"));
  }

  /**
   * Reads what has been signed since the last time, and no more than that.
   *
   * @throws IllegalStateException if the rows do not lead to the signed root
   */
  public synchronized void refresh() {
    var reading = new LogReading(em);
    Optional<SignedNote> held = Optional.ofNullable(standing).map(LogStanding::note);
    reading
        .newest()
        .filter(newest -> !held.equals(Optional.of(newest)))
        .ifPresent(newest -> grow(reading, newest));
  }

  private void grow(LogReading reading, SignedNote newest) {
    Checkpoint signed = Checkpoint.parse(newest.text());
    int size = Math.toIntExact(signed.size());
    reading.leaves(tree.size(), size).forEach(tree::add);
    String root = HexFormat.of().formatHex(tree.root(size));
    if (!root.equals(signed.root())) {
      throw new IllegalStateException(
          "The log's rows lead to "
              + root
              + " at "
              + size
              + ", but "
              + signed.root()
              + " was signed");
    }
    standing = new LogStanding(newest, reading.reigns(signed.size()));
  }

  /** The canonical bytes of these records, {@code to} not among them. */
  public List<byte[]> records(int from, int to) {
    return new LogReading(em).records(from, to);
  }

  /** The first checkpoint that held so many records. */
  public Optional<SignedNote> firstHolding(long size) {
    return new LogReading(em).firstHolding(size);
  }

  /** The hash of the record at this place, in hexadecimal. */
  public synchronized String leaf(int index) {
    return HexFormat.of().formatHex(tree.leaf(index));
  }

  /** The root when the log had this many records. */
  public synchronized byte[] root(int size) {
    return tree.root(size);
  }

  /** As {@link MerkleTree#inclusionProof}. */
  public synchronized List<byte[]> inclusion(int index, int size) {
    return tree.inclusionProof(index, size);
  }

  /** As {@link MerkleTree#consistencyProof}. */
  public synchronized List<byte[]> consistency(int from, int to) {
    return tree.consistencyProof(from, to);
  }

  /** The proofs of these records and earlier checkpoints under a standing that this book had. */
  synchronized LogProofs proofs(LogStanding log, List<Integer> places, List<SignedNote> earlier) {
    return LogProofs.of(log.key(), tree, log.size(), places, earlier);
  }
}
