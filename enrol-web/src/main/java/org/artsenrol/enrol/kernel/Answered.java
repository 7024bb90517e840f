package org.artsenrol.enrol.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/**
 * The answer once given to a request that carries a key, so that the same request again gets the
 * same answer.
 */
@Entity
public class Answered {
  @Id
  @Column(name = "idempotency_key")
  private String key;

  private String act;
  private String answer;
  private Instant at;

  protected Answered() {}

  Answered(String key, String act, String answer, Instant at) {
    this.key = key;
    this.act = act;
    this.answer = answer;
    this.at = at;
  }

  String getAct() {
    return act;
  }

  String getAnswer() {
    return answer;
  }
}
