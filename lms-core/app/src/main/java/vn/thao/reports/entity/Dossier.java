package vn.thao.reports.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.certification.entity.OwnProgramme;
import vn.thao.competency.entity.Profile;

/**
 * R06, what one person is able to do and what it rests on, on a day and by what is known now.
 *
 * @param own the reader's own
 * @param posts as far as the reader may see them
 */
public record Dossier(
    long person,
    boolean own,
    String fullName,
    String staffNumber,
    LocalDate asOf,
    Instant knownAt,
    List<StaffingPerson.Post> posts,
    Profile profile,
    List<OwnProgramme> certificates,
    List<DossierCourse> courses) {}
