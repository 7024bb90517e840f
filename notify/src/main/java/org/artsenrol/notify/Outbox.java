package org.artsenrol.notify;

/** Where a caller leaves what a person is to be told. */
public interface Outbox {

  /**
   * Keeps a notice in the caller's transaction: it stands in the recipient's inbox from the commit
   * on, and waits for the mail if she has an address and a mail server is configured. A
   * deduplication key that was used before changes nothing.
   *
   * @throws WrongNotice if the kind has no template, a fact is missing or the text does not fit
   * @throws jakarta.transaction.TransactionalException if no transaction is running
   */
  void add(Notice notice);
}
