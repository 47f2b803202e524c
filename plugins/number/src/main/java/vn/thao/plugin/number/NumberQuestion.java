package vn.thao.plugin.number;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
 * A question answered by a number. The response is <code>{"answer":"1.234,5"}</code>, read by
 * {@link Reading}; the unit may be written behind it. It earns 1 when it is within the tolerance,
 * bounds included, else 0:
 *
 * <pre>|answer − value| ≤ tolerance, or ≤ |value| · tolerance / 100 where it is in percent</pre>
 */
public final class NumberQuestion implements QuestionType {

  static final String ID = "thao.number";
  private static final double LARGEST = 1e15;
  private static final int MOST_DECIMALS = 10;
  private static final String PERCENT = "percent";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** How an answer compares to the value; its name is the class of the statistics. */
  private enum Verdict {
    NONE(QuestionType.NONE),
    UNREADABLE("(unreadable)"),
    RIGHT("right"),
    SMALL("small"),
    LARGE("large");

    private final String word;

    Verdict(String word) {
      this.word = word;
    }
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Contract contract() {
    return Contract.question(
        Field.of("value", Kind.NUMBER).mandatory(),
        Field.of("tolerance", Kind.NUMBER),
        Field.choice("toleranceIn", "absolute", PERCENT),
        Field.of("unit", Kind.TEXT),
        Field.of("feedbackRight", Kind.TEXT),
        Field.of("feedbackSmall", Kind.TEXT),
        Field.of("feedbackLarge", Kind.TEXT));
  }

  @Override
  public List<Problem> check(JsonObject definition) {
    var problems = new ArrayList<Problem>();
    double value = Lenient.number(definition, "value", Double.NaN);
    if (Double.isNaN(value)) {
      problems.add(Problem.at(definition.containsKey("value") ? "/value" : "", ID + ".no-value"));
    } else if (Math.abs(value) > LARGEST || decimals(value) > MOST_DECIMALS) {
      problems.add(Problem.at("/value", ID + ".value-range", MOST_DECIMALS));
    }
    double tolerance = Lenient.number(definition, "tolerance", 0);
    if (tolerance < 0 || isPercent(definition) && tolerance >= 100) {
      problems.add(Problem.at("/tolerance", ID + ".tolerance-range"));
    } else if (isPercent(definition) && value == 0) {
      problems.add(Problem.at("/toleranceIn", ID + ".percent-of-nothing"));
    }
    return problems;
  }

  private static int decimals(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().scale();
  }

  @Override
  public JsonObject begin(JsonObject definition, long seed) {
    return JsonValue.EMPTY_JSON_OBJECT;
  }

  @Override
  public Refusal complete(JsonObject definition, JsonObject response) {
    return switch (verdict(definition, response)) {
      case NONE -> Refusal.of(ID + ".write");
      case UNREADABLE -> Refusal.of(ID + ".unreadable");
      default -> null;
    };
  }

  @Override
  public Grade grade(JsonObject definition, JsonObject state, JsonObject response) {
    return verdict(definition, response) == Verdict.RIGHT ? Grade.RIGHT : Grade.WRONG;
  }

  @Override
  public JsonObject key(JsonObject definition) {
    return Json.createObjectBuilder().add("answer", Reading.write(value(definition))).build();
  }

  @Override
  public String summarise(JsonObject definition, JsonObject response, Locale language) {
    return read(definition, response)
        .map(number -> withUnit(Reading.write(number), definition, language))
        .orElse(said(response));
  }

  @Override
  public String classify(JsonObject definition, JsonObject response) {
    return verdict(definition, response).word;
  }

  @Override
  public List<ResponsePart> parts(JsonObject definition, Locale language) {
    return List.of(
        ResponsePart.worded(Verdict.RIGHT.word, true, ID + ".class-right"),
        ResponsePart.worded(Verdict.SMALL.word, false, ID + ".class-small"),
        ResponsePart.worded(Verdict.LARGE.word, false, ID + ".class-large"),
        ResponsePart.worded(Verdict.UNREADABLE.word, false, ID + ".class-unreadable"));
  }

  @Override
  public Map<String, Object> view(
      JsonObject definition, JsonObject state, JsonObject response, Viewer viewer) {
    Locale language = viewer.language();
    Optional<BigDecimal> number = read(definition, response);
    var view = new HashMap<String, Object>();
    view.put("text", LocalText.of(definition, "text", language));
    view.put("unit", LocalText.of(definition, "unit", language));
    view.put("answer", said(response));
    view.put("longest", Reading.LONGEST);
    view.put("read", number.map(n -> withUnit(Reading.write(n), definition, language)).orElse(""));
    view.put("reveal", viewer.reveal());
    if (viewer.reveal()) {
      Verdict verdict = verdict(definition, response);
      view.put("right", verdict == Verdict.RIGHT);
      view.put("feedback", feedback(definition, verdict, language));
      view.put("value", withUnit(Reading.write(value(definition)), definition, language));
      view.put("tolerance", Reading.write(tolerance(definition)));
      view.put("tolerated", tolerance(definition).signum() > 0);
    }
    return view;
  }

  private static String feedback(JsonObject definition, Verdict verdict, Locale language) {
    return switch (verdict) {
      case RIGHT -> LocalText.of(definition, "feedbackRight", language);
      case SMALL -> LocalText.of(definition, "feedbackSmall", language);
      case LARGE -> LocalText.of(definition, "feedbackLarge", language);
      default -> "";
    };
  }

  private static Verdict verdict(JsonObject definition, JsonObject response) {
    if (said(response).isEmpty()) {
      return Verdict.NONE;
    }
    Optional<BigDecimal> number = read(definition, response);
    if (number.isEmpty()) {
      return Verdict.UNREADABLE;
    }
    BigDecimal apart = number.get().subtract(value(definition));
    if (apart.abs().compareTo(tolerance(definition)) <= 0) {
      return Verdict.RIGHT;
    }
    return apart.signum() < 0 ? Verdict.SMALL : Verdict.LARGE;
  }

  private static BigDecimal value(JsonObject definition) {
    return BigDecimal.valueOf(Lenient.number(definition, "value", 0));
  }

  /** In the unit of the value. */
  private static BigDecimal tolerance(JsonObject definition) {
    BigDecimal tolerance =
        BigDecimal.valueOf(Math.max(0, Lenient.number(definition, "tolerance", 0)));
    return isPercent(definition)
        ? value(definition).abs().multiply(tolerance).divide(HUNDRED)
        : tolerance;
  }

  private static boolean isPercent(JsonObject definition) {
    return PERCENT.equals(Lenient.text(definition, "toleranceIn"));
  }

  /** The number written; the unit behind it, in either language, is left away. */
  private static Optional<BigDecimal> read(JsonObject definition, JsonObject response) {
    String said = said(response);
    for (Locale language : List.of(Locale.ROOT, Locale.ENGLISH)) {
      String unit = LocalText.of(definition, "unit", language).strip();
      int before = said.length() - unit.length();
      if (before > 0
          && !unit.isEmpty()
          && said.regionMatches(true, before, unit, 0, unit.length())) {
        return Reading.of(said.substring(0, before).strip());
      }
    }
    return Reading.of(said);
  }

  private static String said(JsonObject response) {
    List<String> said = Lenient.texts(response, "answer");
    String text = said.size() == 1 ? said.get(0).strip() : "";
    return text.length() > Reading.LONGEST ? text.substring(0, Reading.LONGEST) : text;
  }

  private static String withUnit(String number, JsonObject definition, Locale language) {
    return (number + " " + LocalText.of(definition, "unit", language)).strip();
  }
}
