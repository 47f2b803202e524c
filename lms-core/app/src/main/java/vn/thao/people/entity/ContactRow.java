package vn.thao.people.entity;

import java.time.LocalDate;
import vn.thao.platform.entity.LocalName;

/**
 * A contact of a unit on a day.
 *
 * @param phone official; empty when none is given
 * @param mail official; empty when none is given
 * @param publishedOn since when the agency has made the name public; null: it has not
 * @param position held there; null when none
 * @param kept the reader may change it
 */
public record ContactRow(
    long id,
    long person,
    String fullName,
    ContactKind kind,
    String phone,
    String mail,
    String decision,
    LocalDate publishedOn,
    LocalDate from,
    LocalName position,
    boolean kept) {}
