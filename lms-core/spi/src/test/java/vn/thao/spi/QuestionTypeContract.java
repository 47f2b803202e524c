package vn.thao.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The contract of a {@link QuestionType}, to be extended by the test of each: it gives the type and
 * questions with the grades that responses to them earn; what every type owes the core is checked
 * here.
 */
public abstract class QuestionTypeContract extends TypeContract {

  private static final JsonObject NOTHING = JsonValue.EMPTY_JSON_OBJECT;
  private static final List<Long> SEEDS =
      List.of(0L, 1L, 2L, 42L, -7L, Long.MIN_VALUE, Long.MAX_VALUE);
  private static final List<Locale> LANGUAGES =
      List.of(new Locale("vi"), Locale.ENGLISH, Locale.ROOT);
  private static final int ODD = 40;

  private record Answer(JsonObject response, double fraction) {}

  /** A sound question, and what is expected of it. */
  public static final class Sample {
    private final JsonObject definition;
    private final List<Answer> answers = new ArrayList<>();
    private final List<JsonObject> incomplete = new ArrayList<>();
    private final List<String> hidden = new ArrayList<>();
    private JsonObject twin;

    private Sample(JsonObject definition) {
      this.definition = definition;
    }

    /** The response is complete and earns the fraction. */
    public Sample earns(double fraction, JsonObject response) {
      answers.add(new Answer(response, fraction));
      return this;
    }

    /** The response is not complete, so it earns nothing. */
    public Sample incomplete(JsonObject response) {
      incomplete.add(response);
      return this;
    }

    /** These strings may be seen only where right answers are revealed, and must be seen there. */
    public Sample hides(String... secrets) {
      hidden.addAll(List.of(secrets));
      return this;
    }

    /**
     * The same question with other right answers and other feedback: until answers are revealed, a
     * learner must not be able to tell the two apart.
     */
    public Sample looksLike(JsonObject other) {
      twin = other;
      return this;
    }
  }

  protected static Sample sample(JsonObject definition) {
    return new Sample(definition);
  }

  protected abstract QuestionType type();

  /** Together they fill every field of the contract. */
  protected abstract List<Sample> samples();

  @Override
  Object subject() {
    return type();
  }

  @Override
  Class<?> extensionPoint() {
    return QuestionType.class;
  }

  @Override
  String id() {
    return type().id();
  }

  @Override
  Contract contract() {
    return type().contract();
  }

  @Override
  List<Problem> check(JsonObject definition) {
    return type().check(definition);
  }

  @Override
  List<JsonObject> soundDefinitions() {
    return samples().stream().map(sample -> sample.definition).toList();
  }

  @Override
  Set<String> facelets() {
    return Set.of(type().facelet());
  }

  @Override
  Set<Refusal> refusals() {
    var refusals = new HashSet<Refusal>();
    for (Sample sample : samples()) {
      for (JsonObject response : odd(sample)) {
        Refusal refusal = type().complete(sample.definition, response);
        if (refusal != null) {
          refusals.add(refusal);
        }
      }
      type().parts(sample.definition, Locale.ROOT).stream()
          .filter(part -> !part.key().isEmpty())
          .forEach(part -> refusals.add(new Refusal(part.key(), part.arguments())));
    }
    return refusals;
  }

  @Test
  void beginIsSettledByTheSeed() {
    for (Sample sample : samples()) {
      for (long seed : SEEDS) {
        JsonObject state = type().begin(sample.definition, seed);
        assertThat(type().begin(sample.definition, seed)).isEqualTo(state);
        if (sample.twin != null) {
          assertThat(type().begin(sample.twin, seed))
              .as("the state tells nothing of the right answer")
              .isEqualTo(state);
        }
      }
    }
  }

  @Test
  void responsesEarnWhatTheyShould() {
    for (Sample sample : samples()) {
      assertThat(sample.answers).as("answers to test with").isNotEmpty();
      for (Answer answer : sample.answers) {
        assertThat(grade(sample, answer.response))
            .as("%s to %s", answer.response, sample.definition)
            .isCloseTo(answer.fraction, within(1e-9));
        assertThat(type().complete(sample.definition, answer.response))
            .as("%s is complete", answer.response)
            .isNull();
      }
    }
  }

  @Test
  void keyIsCompleteAndEarnsAll() {
    for (Sample sample : samples()) {
      JsonObject key = type().key(sample.definition);
      assertThat(grade(sample, key)).as("the key of %s", sample.definition).isEqualTo(1);
      assertThat(type().complete(sample.definition, key)).isNull();
    }
  }

  @Test
  void emptyResponseIsIncompleteAndEarnsNothing() {
    for (Sample sample : samples()) {
      var responses = new ArrayList<>(sample.incomplete);
      responses.add(NOTHING);
      for (JsonObject response : responses) {
        assertThat(grade(sample, response)).as("%s", response).isNotPositive();
        assertThat(type().complete(sample.definition, response)).as("%s", response).isNotNull();
      }
    }
  }

  @Test
  void oddResponsesNeverThrow() {
    for (Sample sample : samples()) {
      for (JsonObject response : odd(sample)) {
        assertThatCode(() -> survive(sample.definition, response))
            .as("%s to %s", response, sample.definition)
            .doesNotThrowAnyException();
      }
    }
  }

  @Test
  void gradingTwiceGivesTheSame() {
    for (Sample sample : samples()) {
      for (JsonObject response : odd(sample)) {
        JsonObject state = type().begin(sample.definition, 42);
        String before = state.toString() + sample.definition + response;
        Grade grade = type().grade(sample.definition, state, response);
        assertThat(type().grade(sample.definition, state, response)).isEqualTo(grade);
        assertThat(state.toString() + sample.definition + response).isEqualTo(before);
      }
    }
  }

  @Test
  void responseClassesAreFew() {
    for (Sample sample : samples()) {
      var classes = new TreeSet<String>();
      odd(sample).forEach(response -> classes.add(type().classify(sample.definition, response)));
      assertThat(classes)
          .as("classes of %s", sample.definition)
          .allMatch(word -> !word.isBlank() && word.length() <= 60)
          .hasSizeLessThanOrEqualTo(32);
    }
  }

  /** Otherwise the statistics would count responses under nothing that is shown. */
  @Test
  void responseClassesConsistOfTheQuestionsParts() {
    for (Sample sample : samples()) {
      var ids = ids(type().parts(sample.definition, Locale.ROOT));
      for (JsonObject response : odd(sample)) {
        String of = type().classify(sample.definition, response);
        if (!ids.isEmpty() && !of.equals(QuestionType.NONE)) {
          assertThat(type().partsOf(sample.definition, of)).as(of).isNotEmpty().isSubsetOf(ids);
        }
      }
      for (String odd : List.of("", "+", "#", "#0 99", "a+b", "1 of 2", "x".repeat(60))) {
        assertThatCode(() -> type().partsOf(sample.definition, odd)).doesNotThrowAnyException();
      }
    }
  }

  @Test
  void partsAreToldApartAndNameTheKey() {
    for (Sample sample : samples()) {
      JsonObject key = type().key(sample.definition);
      String right = type().classify(sample.definition, key);
      for (Locale language : LANGUAGES) {
        List<ResponsePart> parts = type().parts(sample.definition, language);
        assertThat(ids(parts)).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(40);
        assertThat(ids(parts)).allMatch(id -> !id.isBlank() && id.length() <= 60);
        assertThat(ids(parts)).doesNotContain(QuestionType.NONE);
        assertThat(parts).allMatch(part -> part.text().isBlank() != part.key().isBlank());
        if (!parts.isEmpty()) {
          assertThat(ids(parts.stream().filter(ResponsePart::right).toList()))
              .as("what the key consists of is right")
              .containsAll(type().partsOf(sample.definition, right));
        }
      }
    }
  }

  private static List<String> ids(List<ResponsePart> parts) {
    return parts.stream().map(ResponsePart::id).toList();
  }

  @Test
  void viewHidesTheAnswerUntilItIsRevealed() {
    for (Sample sample : samples()) {
      for (JsonObject response : odd(sample)) {
        for (Locale language : LANGUAGES) {
          assertHidden(sample, response, language);
        }
      }
    }
  }

  @Test
  void revealShowsTheAnswer() {
    for (Sample sample : samples()) {
      String seen =
          view(sample.definition, type().key(sample.definition), LANGUAGES.get(0), true).toString();
      for (String secret : sample.hidden) {
        assertThat(seen).as("%s, revealed", sample.definition).contains(secret);
      }
      if (sample.twin != null) {
        assertThat(seen)
            .isNotEqualTo(
                view(sample.twin, type().key(sample.definition), LANGUAGES.get(0), true)
                    .toString());
      }
    }
  }

  /** A type that writes GIFT reads it again: the same question, graded the same. */
  @Test
  void giftReadsAsTheQuestionThatWasWritten() {
    for (Sample sample : samples()) {
      for (Locale language : LANGUAGES) {
        type()
            .toGift(sample.definition, language)
            .ifPresent(gift -> assertRead(sample, gift, language));
      }
    }
  }

  private void assertRead(Sample sample, String gift, Locale language) {
    JsonObject read = type().fromGift(gift).orElseThrow(() -> new AssertionError(gift));
    assertThat(type().check(read)).as(gift).isEmpty();
    assertThat(type().toGift(read, language)).contains(gift);
    for (Answer answer : sample.answers) {
      assertThat(type().grade(read, type().begin(read, 42), answer.response).fraction())
          .as("%s to %s", answer.response, gift)
          .isCloseTo(answer.fraction, within(1e-9));
    }
  }

  @Test
  void textThatIsNoQuestionIsLeftToOthers() {
    for (String foreign : List.of("", "{", "}", "\\", "::", "A {T}", "A {=b ~c} d", "A {#5:1}")) {
      assertThatCode(() -> type().fromGift(foreign)).as(foreign).doesNotThrowAnyException();
    }
    for (Sample sample : samples()) {
      String gift = type().toGift(sample.definition, LANGUAGES.get(0)).orElse("");
      for (int cut = 0; cut < gift.length(); cut++) {
        String part = gift.substring(0, cut);
        assertThat(type().fromGift(part)).as("half a question: %s", part).isEmpty();
      }
    }
  }

  private void assertHidden(Sample sample, JsonObject response, Locale language) {
    Map<String, Object> seen = view(sample.definition, response, language, false);
    for (String secret : sample.hidden) {
      assertThat(seen.toString()).as("before answers are revealed").doesNotContain(secret);
    }
    if (sample.twin != null) {
      assertThat(seen)
          .as("what is hidden changes what a learner sees")
          .isEqualTo(view(sample.twin, response, language, false));
    }
  }

  private void survive(JsonObject definition, JsonObject response) {
    type().complete(definition, response);
    for (JsonObject state : List.of(type().begin(definition, 42), NOTHING)) {
      assertThat(type().grade(definition, state, response).fraction()).isBetween(-1.0, 1.0);
      for (Locale language : LANGUAGES) {
        assertThat(type().summarise(definition, response, language)).isNotNull();
        for (boolean reveal : List.of(false, true)) {
          var viewer = new Viewer("p1", "learner", language, 0, reveal);
          assertThat(PlainValues.strangers(type().view(definition, state, response, viewer)))
              .isEmpty();
        }
      }
    }
  }

  private Map<String, Object> view(
      JsonObject definition, JsonObject response, Locale language, boolean reveal) {
    JsonObject state = type().begin(definition, 42);
    return type()
        .view(definition, state, response, new Viewer("p1", "learner", language, 0, reveal));
  }

  private double grade(Sample sample, JsonObject response) {
    return type()
        .grade(sample.definition, type().begin(sample.definition, 42), response)
        .fraction();
  }

  private static List<JsonObject> odd(Sample sample) {
    var known = new ArrayList<>(sample.incomplete);
    sample.answers.forEach(answer -> known.add(answer.response));
    var all = new ArrayList<>(known);
    all.addAll(OddJson.like(known, ODD));
    return all;
  }
}
