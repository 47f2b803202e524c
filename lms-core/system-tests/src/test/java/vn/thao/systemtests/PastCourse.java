package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

/** Courses that somebody completed before the test began. */
final class PastCourse {

  private PastCourse() {}

  /**
   * A registration that was completed at once.
   *
   * @param round of the course; 1 unless the person has taken it already
   * @param day not in 2025: {@link StructureIT} counts that year's learners to the last one
   */
  static void completed(
      Installation installation, String staffNumber, String course, int round, String day)
      throws Exception {
    assertThat(day).doesNotStartWith("2025");
    installation.past(
        data -> {
          long id = System.nanoTime();
          try (var registration =
                  data.prepareStatement(
                      "insert into learning_registration (id, person_id, course_id, version_id,"
                          + " round, source, registered_at) select ?, p.id, v.course_id, v.id, ?,"
                          + " 'SELF', ? from people_person p, content_version v"
                          + " join content_course c on c.id = v.course_id"
                          + " where p.staff_number = ? and c.code = ? and v.status = 'PUBLISHED'");
              var completion =
                  data.prepareStatement(
                      "insert into learning_completion (id, registration_id, person_id, version_id,"
                          + " completed_at) select id, id, person_id, version_id, registered_at"
                          + " from learning_registration where id = ?")) {
            registration.setLong(1, id);
            registration.setInt(2, round);
            registration.setString(3, day + " 03:00:00");
            registration.setString(4, staffNumber);
            registration.setString(5, course);
            assertThat(registration.executeUpdate()).isEqualTo(1);
            completion.setLong(1, id);
            return completion.executeUpdate();
          }
        });
  }
}
