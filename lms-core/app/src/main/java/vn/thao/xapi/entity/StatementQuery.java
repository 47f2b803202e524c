package vn.thao.xapi.entity;

import java.time.Instant;

/**
 * The filters of the standard; what is null does not filter.
 *
 * @param agent hash of the person or group
 * @param activity hash of its IRI
 * @param verb hash of its IRI
 * @param after the last row of the page before; 0 for the first page
 */
public record StatementQuery(
    String agent,
    String verb,
    String activity,
    String registration,
    boolean relatedAgents,
    boolean relatedActivities,
    Instant since,
    Instant until,
    boolean ascending,
    int limit,
    long after) {

  public boolean isFiltered() {
    return agent != null || verb != null || activity != null || registration != null;
  }
}
