package org.artsenrol.opendata.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.artsenrol.opendata.PublicAddress;

/** The open data as other catalogues list them. */
@Path("catalog")
@RequestScoped
public class CatalogResource extends Resource {
  @Inject private Desk desk;
  @Inject private PublicAddress site;

  @GET
  public Response catalog() {
    Ask ask = ask();
    return send(
        desk.written(
            ask,
            Route.CATALOG,
            rows -> Build.bytes(new DcatCatalog(rows, site.url() + ask.base()).json())));
  }

  @GET
  @Path("datagovtw")
  public Response nationalPortal() {
    Ask ask = ask();
    return send(
        desk.written(
            ask,
            Route.CATALOG_DATAGOVTW,
            rows -> Build.bytes(new PortalCatalog(rows, site.url() + ask.base()).json())));
  }
}
