package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The course against false news opens as a whole, and its observation lifts C07 to level 3. */
class K08IT extends EvidenceSteps {

  private static final int BEHAVIOURS = 10;

  /** Two independent sources, nobody exposed, approval: without these nobody passes. */
  private static final List<Integer> ESSENTIAL = List.of(3, 8, 9);

  private static int streams;

  @BeforeAll
  static void start() {
    open(TestDatabase.H2);
  }

  /** The run of the observation, after everything of the course has been opened once. */
  private static String opened(Visitor learner) {
    String observation = "";
    learner.registered("K08");
    List<String> activities = learner.activities("K08");
    assertThat(activities).isNotEmpty();
    for (String activity : activities) {
      String run = learner.begin(activity);
      var answer = learner.get("/learning/run?id=" + run);
      assertThat(answer.statusCode()).as(activity).isEqualTo(200);
      if (answer.body().contains("Đang chờ người đánh giá")) {
        observation = run;
      }
    }
    return observation;
  }

  private static int send(Visitor who, String run, String kind, String payload) {
    String event =
        "{\"stream\":\"observed-k08-%d\",\"sequence\":1,\"kind\":\"%s\",\"payload\":%s}"
            .formatted(++streams, kind, payload);
    return who.postEvent(run, event).statusCode();
  }

  /** Marks for all behaviours, seen but for one. */
  private static String marks(int missing) {
    return IntStream.rangeClosed(1, BEHAVIOURS)
        .mapToObj(place -> "\"b-%d\":\"%sseen\"".formatted(place, place == missing ? "not-" : ""))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String observed(int missing) {
    Somebody person = posted("XBM");
    Visitor learner = person.visitor();
    String run = opened(learner);
    assertThat(run).as("the course has its observation").isNotEmpty();
    Visitor assessor = people.as("giamkhao");
    assertThat(assessor.get("/learning/observations?q=" + person.number()).body())
        .contains("/learning/run?id=" + run, "K08");
    assertThat(send(assessor, run, "Marked", marks(missing))).isEqualTo(200);
    assertThat(send(assessor, run, "Submitted", "{}")).isEqualTo(200);
    int seen = missing > 0 ? BEHAVIOURS - 1 : BEHAVIOURS;
    assertThat(learner.get("/learning/run?id=" + run).body())
        .contains("thấy %d trong %d hành vi".formatted(seen, BEHAVIOURS));
    return about(profile(learner), "C07");
  }

  @Test
  void whoIsObservedStandsAtTheLevelOfTheCourse() {
    assertThat(observed(0)).contains("đạt: cấp độ 3");
    assertThat(observed(5)).as("an ordinary behaviour is missing").contains("đạt: cấp độ 3");
  }

  @Test
  void withoutAnEssentialBehaviourNobodyPasses() {
    for (int essential : ESSENTIAL) {
      assertThat(observed(essential)).doesNotContain("đạt: cấp độ 3");
    }
  }
}
