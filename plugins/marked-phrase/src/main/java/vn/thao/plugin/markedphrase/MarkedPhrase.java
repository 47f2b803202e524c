package vn.thao.plugin.markedphrase;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
 * A text, a press release or a post, in which the risky phrases are to be marked among others that
 * may stay. The response is <code>{"mark":["1","3"]}</code>, the numbers of the phrases in the
 * order of the text, or a single string.
 *
 * <p>With R the weights of all risky phrases together and S those of the others, r what was marked
 * of the former and s of the latter:
 *
 * <pre>fraction = max(0, r / R − s / min(R, S))</pre>
 *
 * <p>This counts right minus wrong, not below 0, as mapResponse with lowerBound 0 does for
 * hottextInteraction in IMS QTI 2.1; only where less may stay than is risky does a wrong mark cost
 * more, so that marking everything never earns anything. Where the definition says {@code
 * negative}, the lower bound is −1.
 */
public final class MarkedPhrase implements QuestionType {

  static final String ID = "thao.marked-phrase";
  static final int FEWEST = 2;
  static final int MOST = 20;

  private static final String PASSAGE = "passage";
  private static final String NEGATIVE = "negative";
  private static final String MARK = "mark";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Contract contract() {
    return Contract.question(
        Field.of(PASSAGE, Kind.TEXT).mandatory(), Field.of(NEGATIVE, Kind.BOOLEAN));
  }

  @Override
  public List<Problem> check(JsonObject definition) {
    var problems = new ArrayList<Problem>();
    for (String place : places(definition)) {
      Passage passage = Passage.of(text(definition, place));
      passage
          .broken()
          .forEach(mark -> problems.add(Problem.at(place, ID + ".broken", mark, Passage.HEAVIEST)));
      if (!passage.shape().equals(passage(definition, Locale.ROOT).shape())) {
        problems.add(Problem.at(place, ID + ".other-phrases"));
      }
    }
    List<Phrase> phrases = passage(definition, Locale.ROOT).phrases();
    String whole = definition.containsKey(PASSAGE) ? "/" + PASSAGE : "";
    if (phrases.size() < FEWEST || phrases.size() > MOST) {
      problems.add(Problem.at(whole, ID + ".phrases-range", FEWEST, MOST));
    } else if (phrases.stream().noneMatch(Phrase::risky)) {
      problems.add(Problem.at(whole, ID + ".none-risky"));
    } else if (phrases.stream().allMatch(Phrase::risky)) {
      problems.add(Problem.at(whole, ID + ".all-risky"));
    }
    return problems;
  }

  /** The pointers of the passage in each language it is written in. */
  private static List<String> places(JsonObject definition) {
    JsonValue passage = definition.get(PASSAGE);
    return passage instanceof JsonString
        ? List.of("/" + PASSAGE)
        : Lenient.object(definition, PASSAGE).entrySet().stream()
            .filter(text -> Set.of("vi", "en").contains(text.getKey()))
            .filter(text -> text.getValue() instanceof JsonString)
            .map(text -> "/" + PASSAGE + "/" + text.getKey())
            .toList();
  }

  private static String text(JsonObject definition, String place) {
    return place.equals("/" + PASSAGE)
        ? Lenient.text(definition, PASSAGE)
        : Lenient.text(Lenient.object(definition, PASSAGE), place.replaceAll(".*/", ""));
  }

  static Passage passage(JsonObject definition, Locale language) {
    return Passage.of(LocalText.of(definition, PASSAGE, language));
  }

  /** The text stays as it is for everybody. */
  @Override
  public JsonObject begin(JsonObject definition, long seed) {
    return JsonValue.EMPTY_JSON_OBJECT;
  }

  @Override
  public Refusal complete(JsonObject definition, JsonObject response) {
    return marked(definition, response, Locale.ROOT).isEmpty() ? Refusal.of(ID + ".mark") : null;
  }

  @Override
  public Grade grade(JsonObject definition, JsonObject state, JsonObject response) {
    List<Phrase> all = passage(definition, Locale.ROOT).phrases();
    List<Phrase> marked = marked(definition, response, Locale.ROOT);
    double risky = weight(all, true);
    double least = Math.min(risky, weight(all, false));
    double earned = share(weight(marked, true), risky) - share(weight(marked, false), least);
    double floor = Lenient.flag(definition, NEGATIVE) ? -1 : 0;
    return Grade.of(Math.max(floor, Math.min(1, earned)));
  }

  private static double weight(List<Phrase> phrases, boolean risky) {
    return phrases.stream()
        .filter(phrase -> phrase.risky() == risky)
        .mapToDouble(Phrase::weight)
        .sum();
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  @Override
  public JsonObject key(JsonObject definition) {
    var numbers = Json.createArrayBuilder();
    passage(definition, Locale.ROOT).phrases().stream()
        .filter(Phrase::risky)
        .forEach(phrase -> numbers.add(String.valueOf(phrase.number())));
    return Json.createObjectBuilder().add(MARK, numbers).build();
  }

  @Override
  public String summarise(JsonObject definition, JsonObject response, Locale language) {
    return marked(definition, response, language).stream()
        .map(phrase -> "“" + phrase.text() + "”")
        .collect(Collectors.joining("; "));
  }

  /**
   * The numbers of all that was marked, joined by +: who counts by phrase takes them apart again.
   */
  @Override
  public String classify(JsonObject definition, JsonObject response) {
    List<Phrase> marked = marked(definition, response, Locale.ROOT);
    return marked.isEmpty()
        ? NONE
        : marked.stream()
            .map(phrase -> String.valueOf(phrase.number()))
            .collect(Collectors.joining("+"));
  }

  @Override
  public List<ResponsePart> parts(JsonObject definition, Locale language) {
    return passage(definition, language).phrases().stream()
        .limit(MOST)
        .map(
            phrase ->
                ResponsePart.written(
                    String.valueOf(phrase.number()), phrase.text(), phrase.risky()))
        .toList();
  }

  @Override
  public List<String> partsOf(JsonObject definition, String responseClass) {
    return List.of(responseClass.split("\\+"));
  }

  private static List<Phrase> marked(JsonObject definition, JsonObject response, Locale language) {
    List<String> said = Lenient.texts(response, MARK);
    return passage(definition, language).phrases().stream()
        .filter(phrase -> said.contains(String.valueOf(phrase.number())))
        .limit(MOST)
        .toList();
  }

  @Override
  public Map<String, Object> view(
      JsonObject definition, JsonObject state, JsonObject response, Viewer viewer) {
    return new MarkedView(
            passage(definition, viewer.language()), Lenient.texts(response, MARK), viewer)
        .of(LocalText.of(definition, "text", viewer.language()));
  }

  @Override
  public Optional<String> toGift(JsonObject definition, Locale language) {
    return Optional.of(
        new MarkGift(
                LocalText.of(definition, "text", language),
                LocalText.of(definition, PASSAGE, language),
                Lenient.flag(definition, NEGATIVE))
            .written());
  }

  @Override
  public Optional<JsonObject> fromGift(String gift) {
    return MarkGift.read(gift).map(MarkedPhrase::definition);
  }

  private static JsonObject definition(MarkGift gift) {
    var definition =
        Json.createObjectBuilder().add("text", gift.text()).add(PASSAGE, gift.passage());
    if (gift.negative()) {
      definition.add(NEGATIVE, true);
    }
    return definition.build();
  }
}
