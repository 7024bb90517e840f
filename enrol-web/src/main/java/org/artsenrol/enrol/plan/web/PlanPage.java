package org.artsenrol.enrol.plan.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.artsenrol.enrol.catalogue.Flaw;
import org.artsenrol.enrol.catalogue.StageForm;
import org.artsenrol.enrol.catalogue.importer.StageRow;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.artsenrol.enrol.kernel.Taipei;
import org.artsenrol.enrol.kernel.VenueId;
import org.artsenrol.enrol.plan.DryRuns;
import org.artsenrol.enrol.plan.PlanFlaw;
import org.artsenrol.enrol.plan.PlanRefused;
import org.artsenrol.enrol.plan.PlanSentences;
import org.artsenrol.enrol.plan.PlanWarning;
import org.artsenrol.enrol.plan.Preset;
import org.artsenrol.enrol.plan.StagePlan;
import org.artsenrol.enrol.plan.StagePlans;
import org.artsenrol.enrol.site.Site;

/**
 * Makes a venue's stage plan: from a preset or stage by stage, looked at as often as one likes, and
 * stored whole. What is typed stays, whatever is wrong with it.
 */
@Named
@ViewScoped
public class PlanPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private CurrentActor actor;
  @Inject private StagePlans plans;
  @Inject private DryRuns dryRuns;
  @Inject private Site site;

  private String venue;
  private String term;
  private TreeMap<String, String> seen;
  private boolean open;
  private ArrayList<StageBoxes> stages = new ArrayList<>();
  private Preset preset = Preset.THREE_STAGES;
  private String opens;
  private String reason;
  private transient List<StageForm> looked;
  private transient DryRuns.Tried tried;
  private transient boolean untried;

  /** Fills the boxes with the plan as it stands. */
  public void load(String venueSlug, String termSlug) {
    venue = venueSlug;
    term = termSlug;
    StagePlan plan = plans.of(new VenueId(venue), term);
    seen = new TreeMap<>(plan.columns());
    open = plan.isPublic();
    stages = new ArrayList<>();
    plan.stages().forEach(s -> stages.add(StageBoxes.of(s, plan.begun().contains(s.number()))));
    looked = plan.stages();
  }

  /** Fills the boxes from a preset; nothing is stored. */
  public void usePreset() {
    StageRow row = StageRow.of(Map.of("opens_at", opens + " 09:00"));
    List<Flaw> slips = row.flaws().stream().filter(f -> f.column().equals("opens_at")).toList();
    slips.forEach(slip -> say(slip.say(site.getLocale())));
    if (slips.isEmpty()) {
      fill(Taipei.day(row.form().window().opensAt()));
    }
  }

  private void fill(LocalDate day) {
    List<StageForm> filled = preset.from(venue, day, plans.groupsKept(new VenueId(venue), term));
    stages = new ArrayList<>();
    filled.forEach(s -> stages.add(StageBoxes.of(s, false)));
    looked = filled;
  }

  /** One more stage at the end, like the last but for its window. */
  public void add() {
    var values = new TreeMap<String, String>();
    if (!stages.isEmpty()) {
      values.putAll(stages.get(stages.size() - 1).getValues());
      List.of("opens_at", "closes_at", "draws_at", "waitlist_ends_at", "name_zh", "name_en")
          .forEach(column -> values.put(column, ""));
    }
    stages.add(new StageBoxes(values, false));
  }

  public void remove(int index) {
    stages.remove(index);
  }

  public void up(int index) {
    Collections.swap(stages, index, index - 1);
  }

  public void down(int index) {
    Collections.swap(stages, index, index + 1);
  }

  /** Whether two neighbours may change their places. */
  public boolean mayMove(int index, int to) {
    return to >= 0
        && to < stages.size()
        && !stages.get(index).isBegun()
        && !stages.get(to).isBegun();
  }

  /** Says what will happen, warns, and tries the plan; nothing is stored. */
  public void check() {
    List<StageForm> read = read();
    if (read != null) {
      looked = read;
      tried = dryRuns.of(actor.get(), new VenueId(venue), read).orElse(null);
      untried = tried == null;
    }
  }

  /** Stores the plan; what is wrong is said beside what was typed. */
  public String save() {
    List<StageForm> read = read();
    if (read == null) {
      return null;
    }
    try {
      plans.save(actor.get(), new VenueId(venue), term, seen, read, reason);
    } catch (PlanRefused refused) {
      refused.flaws().forEach(this::mark);
      throw refused;
    }
    return site.redirect("/staff/" + venue + "/" + term);
  }

  private List<StageForm> read() {
    List<PlanFlaw> flaws = new ArrayList<>();
    List<StageForm> read = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      stages.get(i).forgetErrors();
      StageRow row = stages.get(i).read(venue, i + 1);
      int number = i + 1;
      var all = row.flaws().isEmpty() ? row.form().flaws() : row.flaws();
      all.forEach(flaw -> flaws.add(new PlanFlaw(number, flaw)));
      read.add(row.form());
    }
    flaws.forEach(this::mark);
    flaws.forEach(flaw -> say(flaw.say(site.getLocale())));
    return flaws.isEmpty() ? read : null;
  }

  private void mark(PlanFlaw flaw) {
    if (flaw.stage() <= stages.size()) {
      stages.get(flaw.stage() - 1).refuse(flaw.flaw().column(), flaw.flaw().say(site.getLocale()));
    }
  }

  private static void say(String sentence) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    faces.validationFailed();
  }

  /** The plan that was looked at last, in five sentences. */
  public List<String> getSentences() {
    return looked == null ? List.of() : PlanSentences.of(looked, site.getLocale());
  }

  public List<PlanWarning> getWarnings() {
    return looked == null ? List.of() : plans.warnings(new VenueId(venue), term, looked);
  }

  public List<PlanPicture.Bar> getBars() {
    return looked == null ? List.of() : PlanPicture.of(looked);
  }

  public int getPictureHeight() {
    return looked == null ? 0 : PlanPicture.height(looked);
  }

  /** The stages that were looked at last. */
  public List<StageForm> getLooked() {
    return looked;
  }

  /** Null until the plan was tried, or when there is no list to try it on. */
  public DryRuns.Tried getTried() {
    return tried;
  }

  /** Whether a trial was asked for and there is nothing to try the plan on. */
  public boolean isUntried() {
    return untried;
  }

  /** What the trial came to. */
  public List<Figure> getFigures() {
    return tried == null ? List.of() : Figure.of(tried, site.getLocale());
  }

  public List<SelectItem> choices(String column) {
    return StageChoices.of(column, site.getLocale());
  }

  public String heading(StageBoxes boxes) {
    return boxes.name(site.getLocale());
  }

  public List<StageBoxes> getStages() {
    return stages;
  }

  public boolean isOpen() {
    return open;
  }

  public Preset[] getPresets() {
    return Preset.values();
  }

  public Preset getPreset() {
    return preset;
  }

  public void setPreset(Preset preset) {
    this.preset = preset;
  }

  /** The day on which applying begins, as written. */
  public String getOpens() {
    return opens;
  }

  public void setOpens(String opens) {
    this.opens = opens;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
