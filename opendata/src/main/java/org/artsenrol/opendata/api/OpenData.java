package org.artsenrol.opendata.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The open data's place among the addresses of the site. */
@ApplicationPath(OpenData.PATH)
public class OpenData extends Application {
  public static final String PATH = "/open/v1";

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        ServiceResource.class,
        CatalogueResource.class,
        CountsResource.class,
        DrawsResource.class,
        TodayResource.class,
        LogResource.class,
        OversightResource.class,
        StatsResource.class,
        DumpResource.class,
        CatalogResource.class,
        FeedsResource.class,
        NoticesResource.class,
        SuffixFilter.class,
        ProblemMapper.class);
  }
}
