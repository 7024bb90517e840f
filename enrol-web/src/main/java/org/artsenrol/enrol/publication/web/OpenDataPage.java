package org.artsenrol.enrol.publication.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.artsenrol.config.Settings;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.api.Media;
import org.artsenrol.opendata.api.OpenData;
import org.artsenrol.opendata.api.Route;
import org.artsenrol.opendata.store.PublicView;
import org.artsenrol.opendata.store.RecordLine;
import org.artsenrol.opendata.store.Views;

/** What can be read, with things that really stand there as examples. */
@Named
@RequestScoped
public class OpenDataPage {
  @Inject Views views;
  @Inject Settings settings;

  private PublicView view;

  /** One address of the open data. */
  public record Address(Route route) {

    public String getPath() {
      return route == Route.SERVICE ? "" : route.address();
    }

    /** Whether it can be followed as it is. */
    public boolean isWhole() {
      return !getPath().contains("{") && route.required().isEmpty();
    }

    public String getTitleZh() {
      return route.titleZh();
    }

    public String getTitleEn() {
      return route.titleEn();
    }

    /** The suffixes by which its forms are asked for, for example {@code .json .csv}. */
    public String getForms() {
      return String.join(" ", route.media().stream().map(Media::suffix).map("."::concat).toList());
    }
  }

  public void load() {
    view = views.newest();
  }

  public List<Address> getAddresses() {
    return Stream.of(Route.values()).map(Address::new).toList();
  }

  /** A draw that has been drawn, the newest of them; null before the first. */
  public String getDraw() {
    return view.all(ItemKind.STAGE).stream()
        .map(stage -> stage.getString("id"))
        .flatMap(id -> view.recordOf(id, RecordKind.RESULT).stream())
        .max(Comparator.comparingLong(RecordLine::logIndex))
        .map(RecordLine::draw)
        .orElse(null);
  }

  /** A class; null before the first. */
  public String getStudyClass() {
    return view.all(ItemKind.CLASS).stream()
        .map(item -> item.getString("id"))
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  /** Records in the log. */
  public long getLogSize() {
    return view.version().logSize();
  }

  /** Number of the newest change. */
  public long getChangeNumber() {
    return view.version().changeNumber();
  }

  /** How the public reaches this site, without a slash at its end. */
  public String getSite() {
    return settings.baseUrl();
  }

  /** How the public reaches the open data. */
  public String getBase() {
    return getSite() + OpenData.PATH;
  }
}
