package vn.thao.plugin.shorttext;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thao.spi.Contract;
import vn.thao.spi.Contract.Field;
import vn.thao.spi.Contract.Kind;
import vn.thao.spi.Grade;
import vn.thao.spi.Lenient;
import vn.thao.spi.LocalText;
import vn.thao.spi.Problem;
import vn.thao.spi.QuestionType;
import vn.thao.spi.Refusal;
import vn.thao.spi.ResponsePart;
import vn.thao.spi.Viewer;

/**
 * A question answered in a few words. The response is <code>{"answer":"người phát ngôn"}</code>. It
 * earns the credit of the first answer foreseen that it is the same as, by {@link Wording}, in
 * either language; what nobody foresaw earns 0.
 */
public final class ShortText implements QuestionType {

  static final String ID = "thao.short-text";
  static final int MOST_ANSWERS = 25;
  static final int MOST_LETTERS = 500;
  private static final int USUAL_LETTERS = 100;
  private static final String OTHER = "(other)";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Contract contract() {
    return Contract.question(
        Field.group(
                "answers",
                Field.of("text", Kind.TEXT).mandatory(),
                Field.of("credit", Kind.NUMBER),
                Field.of("feedback", Kind.TEXT))
            .mandatory()
            .list(),
        Field.of("otherwise", Kind.TEXT),
        Field.of("ignoreMarks", Kind.BOOLEAN),
        Field.of("ignorePunctuation", Kind.BOOLEAN),
        Field.of("longest", Kind.NUMBER));
  }

  @Override
  public List<Problem> check(JsonObject definition) {
    var problems = new ArrayList<Problem>();
    List<Answer> answers = Answer.of(definition);
    String place = definition.containsKey("answers") ? "/answers" : "";
    if (answers.stream().noneMatch(Answer::isRight)) {
      problems.add(Problem.at(place, ID + ".none-right"));
    }
    if (answers.size() > MOST_ANSWERS) {
      problems.add(Problem.at(place, ID + ".many-answers", MOST_ANSWERS));
    }
    double longest = Lenient.number(definition, "longest", USUAL_LETTERS);
    if (longest < 1 || longest > MOST_LETTERS) {
      problems.add(Problem.at("/longest", ID + ".longest-range", MOST_LETTERS));
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < answers.size(); i++) {
      check(answers.get(i), "/answers/" + i, definition, seen, problems);
    }
    return problems;
  }

  private static void check(
      Answer answer,
      String place,
      JsonObject definition,
      Set<String> seen,
      List<Problem> problems) {
    if (answer.credit() < 0 || answer.credit() > Answer.FULL) {
      problems.add(Problem.at(place + "/credit", ID + ".credit-range"));
    }
    var own = new HashSet<String>();
    answer.wordings().map(wording(definition)::of).forEach(own::add);
    if (own.contains("")) {
      problems.add(Problem.at(place, ID + ".empty-answer"));
    } else if (!own.stream().filter(seen::contains).toList().isEmpty()) {
      problems.add(Problem.at(place, ID + ".same-answer", answer.text(Locale.ROOT)));
    } else if (answer.wordings().anyMatch(text -> text.length() > longest(definition))) {
      problems.add(Problem.at(place, ID + ".answer-too-long", longest(definition)));
    }
    seen.addAll(own);
  }

  @Override
  public JsonObject begin(JsonObject definition, long seed) {
    return JsonValue.EMPTY_JSON_OBJECT;
  }

  @Override
  public Refusal complete(JsonObject definition, JsonObject response) {
    String said = said(response);
    if (wording(definition).of(said).isEmpty()) {
      return Refusal.of(ID + ".write");
    }
    return said.length() > longest(definition)
        ? Refusal.of(ID + ".too-long", longest(definition))
        : null;
  }

  @Override
  public Grade grade(JsonObject definition, JsonObject state, JsonObject response) {
    return Grade.of(foreseen(definition, response).map(Answer::fraction).orElse(0.0));
  }

  @Override
  public JsonObject key(JsonObject definition) {
    String right =
        Answer.of(definition).stream()
            .filter(Answer::isRight)
            .map(answer -> answer.text(Locale.ROOT))
            .findFirst()
            .orElse("");
    return Json.createObjectBuilder().add("answer", right).build();
  }

  @Override
  public String summarise(JsonObject definition, JsonObject response, Locale language) {
    return shown(definition, response);
  }

  /** The number of the answer foreseen; else whether anything was written. */
  @Override
  public String classify(JsonObject definition, JsonObject response) {
    if (complete(definition, response) != null) {
      return NONE;
    }
    return foreseen(definition, response)
        .map(answer -> "#" + (Answer.of(definition).indexOf(answer) + 1))
        .orElse(OTHER);
  }

  @Override
  public List<ResponsePart> parts(JsonObject definition, Locale language) {
    var parts = new ArrayList<ResponsePart>();
    for (Answer answer : Answer.of(definition)) {
      parts.add(
          ResponsePart.written("#" + (parts.size() + 1), answer.text(language), answer.isRight()));
    }
    parts.add(ResponsePart.worded(OTHER, false, ID + ".class-other"));
    return parts;
  }

  @Override
  public Map<String, Object> view(
      JsonObject definition, JsonObject state, JsonObject response, Viewer viewer) {
    var view = new HashMap<String, Object>();
    view.put("text", LocalText.of(definition, "text", viewer.language()));
    view.put("answer", shown(definition, response));
    view.put("longest", longest(definition));
    view.put("ignoreMarks", wording(definition).ignoreMarks());
    view.put("reveal", viewer.reveal());
    if (viewer.reveal()) {
      reveal(definition, response, viewer.language(), view);
    }
    return view;
  }

  private void reveal(
      JsonObject definition, JsonObject response, Locale language, Map<String, Object> view) {
    Optional<Answer> answer = foreseen(definition, response);
    String otherwise =
        complete(definition, response) == null
            ? LocalText.of(definition, "otherwise", language)
            : "";
    view.put("right", answer.filter(Answer::isRight).isPresent());
    view.put("partly", answer.filter(a -> !a.isRight() && a.fraction() > 0).isPresent());
    view.put("feedback", answer.map(a -> a.feedback(language)).orElse(otherwise));
    view.put(
        "accepted",
        Answer.of(definition).stream()
            .filter(Answer::isRight)
            .map(a -> a.text(language))
            .distinct()
            .toList());
  }

  private Optional<Answer> foreseen(JsonObject definition, JsonObject response) {
    if (complete(definition, response) != null) {
      return Optional.empty();
    }
    return Answer.of(definition).stream()
        .filter(answer -> answer.matches(said(response), wording(definition)))
        .findFirst();
  }

  private static Wording wording(JsonObject definition) {
    return new Wording(
        Lenient.flag(definition, "ignoreMarks"), Lenient.flag(definition, "ignorePunctuation"));
  }

  private static int longest(JsonObject definition) {
    double longest = Lenient.number(definition, "longest", USUAL_LETTERS);
    return (int) Math.max(1, Math.min(MOST_LETTERS, longest));
  }

  private static String said(JsonObject response) {
    List<String> said = Lenient.texts(response, "answer");
    return said.size() == 1 ? said.get(0).strip() : "";
  }

  /** What was written, but never more of it than the field would have taken. */
  private static String shown(JsonObject definition, JsonObject response) {
    String said = said(response);
    return said.substring(0, Math.min(said.length(), longest(definition)));
  }
}
