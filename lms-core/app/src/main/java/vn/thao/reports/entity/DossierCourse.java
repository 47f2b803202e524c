package vn.thao.reports.entity;

import java.time.LocalDate;
import vn.thao.platform.entity.LocalName;

/**
 * A course as it stands in somebody's dossier.
 *
 * @param periods of teaching (tiết); 0 when the course doesn't say
 * @param completedOn null: not by the day
 * @param statement number of the statement of completion; null: none, or revoked by the day
 */
public record DossierCourse(
    String code,
    LocalName title,
    int periods,
    LocalDate registeredOn,
    LocalDate completedOn,
    String statement) {}
