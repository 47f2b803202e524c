package vn.thao.certification.entity;

import vn.thao.platform.entity.LocalName;

/**
 * A programme as one person sees it.
 *
 * @param course to take next; empty when there is nothing to do
 */
public record OwnProgramme(String code, LocalName name, Standing standing, String course) {

  /** Whether the course may have been completed before and is to be taken once more. */
  public boolean isAgain() {
    return standing.until() != null || standing.status() == StandingStatus.REVOKED;
  }
}
