package org.artsenrol.enrol.office.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeMap;
import org.artsenrol.enrol.catalogue.importer.Change;
import org.artsenrol.enrol.catalogue.importer.ImportPlan;
import org.artsenrol.enrol.catalogue.importer.Importer;
import org.artsenrol.enrol.catalogue.importer.TermFiles;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.artsenrol.enrol.kernel.NotAllowed;

/**
 * Brings a term's sheets: shows first what would change, or every error; changes all of it or
 * nothing.
 */
@Named
@ViewScoped
public class ImportPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private CurrentActor actor;
  @Inject private Importer importer;

  private transient List<Part> uploads;
  private final TreeMap<String, byte[]> files = new TreeMap<>();
  private transient ImportPlan plan;
  private boolean done;

  /** Opens the page of what all venues share to the city office, or answers 403. */
  public void loadForCity() {
    if (!actor.get().isCityOffice()) {
      throw new NotAllowed(actor.get().label() + " brings a venue's own sheets only");
    }
  }

  /**
   * Reads the files and shows what they would change; nothing is changed yet.
   *
   * @param term its slug; empty where {@code term.csv} says it
   */
  public void preview(String term) {
    done = false;
    files.clear();
    for (Part file : uploads) {
      files.put(file.getSubmittedFileName(), content(file));
    }
    plan = importer.preview(actor.get(), brought(term));
  }

  private TermFiles brought(String term) {
    return term == null || term.isEmpty() ? TermFiles.ofFolder(files) : TermFiles.into(term, files);
  }

  private static byte[] content(Part file) {
    try (InputStream in = file.getInputStream()) {
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Changes what was shown, or nothing. */
  public void apply(String term) {
    plan = importer.apply(actor.get(), brought(term));
    done = true;
  }

  /** What is new or changed. */
  public List<Change> getChanges() {
    return plan.changes().stream().filter(Change::isReal).toList();
  }

  public long getNewOnes() {
    return plan.count(Change.Kind.NEW);
  }

  public long getChanged() {
    return plan.count(Change.Kind.CHANGED);
  }

  public long getUnchanged() {
    return plan.count(Change.Kind.UNCHANGED);
  }

  public ImportPlan getPlan() {
    return plan;
  }

  public boolean isDone() {
    return done;
  }

  public boolean isReady() {
    return plan != null && !done && plan.isClean() && plan.changesAnything();
  }

  public List<Part> getUploads() {
    return uploads;
  }

  public void setUploads(List<Part> uploads) {
    this.uploads = uploads;
  }
}
