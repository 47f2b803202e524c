package vn.thao.reports.entity;

import java.util.List;
import vn.thao.platform.entity.LocalName;

/**
 * One of the people behind a number.
 *
 * @param required how many competencies the positions ask for; with none nobody is qualified
 * @param gaps how many of them are not attained
 * @param posts where the person works, as far as the caller may see
 */
public record StaffingPerson(String id, String fullName, int required, int gaps, List<Post> posts) {

  public boolean qualified() {
    return required > 0 && gaps == 0;
  }

  /** An assignment on the date. */
  public record Post(LocalName unit, String positionCode, LocalName position, boolean fullTime) {}
}
