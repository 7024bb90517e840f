package org.artsenrol.enrol.office.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.TreeMap;
import org.artsenrol.enrol.catalogue.importer.Change;
import org.artsenrol.enrol.catalogue.importer.ImportPlan;
import org.artsenrol.enrol.catalogue.importer.Importer;
import org.artsenrol.enrol.catalogue.importer.TermFiles;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.primefaces.model.file.UploadedFile;
import org.primefaces.model.file.UploadedFiles;

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

  private transient UploadedFiles uploads;
  private final TreeMap<String, byte[]> files = new TreeMap<>();
  private transient ImportPlan plan;
  private boolean done;

  /** Reads the files and shows what they would change; nothing is changed yet. */
  public void preview(String term) {
    done = false;
    files.clear();
    for (UploadedFile file : uploads.getFiles()) {
      files.put(file.getFileName(), file.getContent());
    }
    plan = importer.preview(actor.get(), TermFiles.into(term, files));
  }

  /** Changes what was shown, or nothing. */
  public void apply(String term) {
    plan = importer.apply(actor.get(), TermFiles.into(term, files));
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

  public UploadedFiles getUploads() {
    return uploads;
  }

  public void setUploads(UploadedFiles uploads) {
    this.uploads = uploads;
  }
}
