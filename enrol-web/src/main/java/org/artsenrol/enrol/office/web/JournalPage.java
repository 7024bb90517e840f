package org.artsenrol.enrol.office.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.artsenrol.enrol.audit.Journal;
import org.artsenrol.enrol.audit.JournalEntry;
import org.artsenrol.enrol.kernel.CurrentActor;

/** What was done, by whom, the latest first. */
@Named
@RequestScoped
public class JournalPage {
  @Inject private CurrentActor current;
  @Inject private Journal journal;

  private List<JournalEntry> entries;

  public List<JournalEntry> getEntries() {
    if (entries == null) {
      entries = journal.latestFor(current.get());
    }
    return entries;
  }
}
