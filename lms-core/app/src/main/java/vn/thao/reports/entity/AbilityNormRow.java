package vn.thao.reports.entity;

import java.time.LocalDate;
import vn.thao.platform.entity.LocalName;

/**
 * How many people with an ability an agency must have, at least.
 *
 * @param aim for whom, in which position, and of what: the same for all norms that follow one
 *     another
 * @param unitType each unit of the type; null when it is for one unit
 * @param unit its id; null when it is for a type
 * @param position null: anybody in post
 * @param competency its id; 0 when certification by a programme is asked for
 * @param level 1 to 5; 0 when certification by a programme is asked for
 * @param ability the competency or the programme
 * @param required persons
 * @param source the law or decision that says so
 * @param to last day; null while it is open
 * @param inForce on the day looked at
 * @param open can be ended
 */
public record AbilityNormRow(
    long id,
    String aim,
    String unitType,
    Long unit,
    LocalName unitName,
    ReportChoice position,
    long competency,
    int level,
    ReportChoice ability,
    int required,
    String source,
    LocalDate from,
    LocalDate to,
    String recordedBy,
    boolean inForce,
    boolean open) {

  public boolean isCertificate() {
    return level == 0;
  }

  /** The same position and ability are asked for. */
  public boolean isAlike(AbilityNormRow other) {
    return aim.substring(aim.indexOf('~')).equals(other.aim.substring(other.aim.indexOf('~')));
  }
}
