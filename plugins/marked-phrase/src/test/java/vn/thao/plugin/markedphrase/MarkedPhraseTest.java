package vn.thao.plugin.markedphrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thao.spi.QuestionType;
import vn.thao.spi.QuestionTypeContract;
import vn.thao.spi.ResponsePart;
import vn.thao.spi.Viewer;

class MarkedPhraseTest extends QuestionTypeContract {

  private static final String TEXT =
      "'id': 'K01-T02', 'clauses': ['1719/8b'], 'competency': 'C12',"
          + " 'text': {'vi': 'Đánh dấu {cụm}: rủi ro?', 'en': 'Mark what is unsafe.'}, ";

  /** Two risky (1, of weight 2, and 4), three that may stay (2, 3, 5). */
  private static final String VI =
      "Xã [[cam kết tuyệt đối | PHẢN HỒI A | 2]] rằng ((nước sinh hoạt)) an toàn;\\n"
          + "số liệu: 17:30 #2.\\n\\nĐã có ((47 hộ | PHẢN HỒI B)) và [[cháu N., lớp 2]] nhận quà ((12/11)).";

  private static final String EN =
      "The commune [[promises absolutely | FEEDBACK A | 2]] that the ((tap water)) is safe.\\n\\n"
          + "So far ((47 households | FEEDBACK B)) and [[the child N., grade 2]] got theirs on ((12/11)).";

  private static final JsonObject QUESTION = question(VI, EN, "");

  /** Other phrases are risky, and nothing is said about any of them. */
  private static final JsonObject TWIN =
      question(swapped(VI).replaceAll(" \\|[^\\])]*", ""), swapped(EN), "");

  private static final JsonObject NEGATIVE = question(VI, EN, ", 'negative': true");

  private static JsonObject question(String vi, String en, String more) {
    return json("{" + TEXT + "'passage': {'vi': '" + vi + "', 'en': '" + en + "'}" + more + "}");
  }

  private static JsonObject plain(String passage) {
    return json("{" + TEXT + "'passage': '" + passage + "'}");
  }

  private static String swapped(String passage) {
    return passage
        .replace("[[", "<<")
        .replace("]]", ">>")
        .replace("((", "[[")
        .replace("))", "]]")
        .replace("<<", "((")
        .replace(">>", "))");
  }

  @Override
  protected QuestionType type() {
    return new MarkedPhrase();
  }

  @Override
  protected List<Sample> samples() {
    return List.of(
        sample(QUESTION)
            .hides("PHẢN HỒI", "risky")
            .looksLike(TWIN)
            .earns(1, json("{'mark': ['1', '4']}"))
            .earns(1, json("{'mark': ['4', '1', '1', '9', 'x', 7]}"))
            .earns(2 / 3.0, json("{'mark': '1'}"))
            .earns(1 / 3.0, json("{'mark': ['1', '5']}"))
            .earns(0, json("{'mark': ['1', '2', '3', '4', '5']}"))
            .earns(0, json("{'mark': '2'}"))
            .incomplete(json("{'mark': []}"))
            .incomplete(json("{'mark': ['0', '6', {}]}"))
            .incomplete(json("{'mark': {'1': true}}")),
        sample(NEGATIVE)
            .earns(1, json("{'mark': ['1', '4']}"))
            .earns(-1 / 3.0, json("{'mark': '2'}"))
            .earns(-1, json("{'mark': ['2', '3', '5']}")));
  }

  @Override
  protected List<Unsound> unsound() {
    String many =
        IntStream.rangeClosed(1, MarkedPhrase.MOST + 1)
            .mapToObj(i -> i == 1 ? "[[x]]" : "((x))")
            .collect(Collectors.joining(" "));
    return List.of(
        problem("nothing", json("{'text': 'x'}"), "", "phrases-range"),
        problem("one phrase", plain("a [[b]] c"), "/passage", "phrases-range"),
        problem("too many", plain(many), "/passage", "phrases-range"),
        problem("none risky", plain("((a)) ((b))"), "/passage", "none-risky"),
        problem("all risky", plain("[[a]] [[b]]"), "/passage", "all-risky"),
        problem("left open", plain("[[a]] ((b)) [[c"), "/passage", "broken"),
        problem("closed twice", plain("[[a]] ((b)) c]]"), "/passage", "broken"),
        problem("no words", plain("[[ | x]] ((b))"), "/passage", "broken"),
        problem("two feedbacks", plain("[[a | x | y]] ((b))"), "/passage", "broken"),
        problem("no weight", plain("[[a | 0]] ((b))"), "/passage", "broken"),
        problem("too heavy", plain("[[a | 11]] ((b))"), "/passage", "broken"),
        problem("over a paragraph", plain("[[a\\n\\nb]] ((c)) [[d]]"), "/passage", "broken"),
        problem(
            "other kinds in English",
            question("[[a]] ((b))", "((a)) [[b]]", ""),
            "/passage/en",
            "other-phrases"),
        problem(
            "another weight in English",
            question("[[a | 2]] ((b))", "[[a]] ((b))", ""),
            "/passage/en",
            "other-phrases"));
  }

  private static Unsound problem(String what, JsonObject definition, String pointer, String key) {
    return unsound(what, definition, pointer, "thao.marked-phrase." + key);
  }

  /** Where three are risky and one may stay, a wrong mark costs all. */
  @ParameterizedTest
  @CsvSource({"1 2 3,   1", "1 2,     0.666666667", "1 2 3 4, 0", "1 4,     0", "4,       0"})
  void markingEverythingEarnsNothingHoweverFewMayStay(String marked, double fraction) {
    var question = plain("[[a]] [[b]] [[c]] ((d))");
    assertThat(type().grade(question, json("{}"), mark(marked)).fraction())
        .isCloseTo(fraction, within(1e-8));
  }

  @Test
  void statisticsCountThePhrasesWhateverTheirOrder() {
    assertThat(type().classify(QUESTION, mark("4 1"))).isEqualTo("1+4");
    assertThat(type().partsOf(QUESTION, "1+4")).containsExactly("1", "4");
    assertThat(type().parts(QUESTION, Locale.ENGLISH))
        .startsWith(ResponsePart.written("1", "promises absolutely", true))
        .hasSize(5);
    assertThat(type().classify(QUESTION, json("{}"))).isEqualTo("(none)");
  }

  @Test
  void classesOfTheLongestPassageAreShortEnough() {
    String all =
        IntStream.rangeClosed(1, MarkedPhrase.MOST)
            .mapToObj(i -> (i == 1 ? "[[" : "((") + "x" + i + (i == 1 ? "]]" : "))"))
            .collect(Collectors.joining(" "));
    var question = plain(all);
    assertThat(type().check(question)).isEmpty();
    String numbers =
        IntStream.rangeClosed(1, MarkedPhrase.MOST)
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(" "));
    assertThat(type().classify(question, mark(numbers))).hasSizeLessThanOrEqualTo(60);
  }

  @Test
  void summaryQuotesWhatWasMarkedInTheReadersLanguage() {
    assertThat(type().summarise(QUESTION, mark("4 1"), Locale.ENGLISH))
        .isEqualTo("“promises absolutely”; “the child N., grade 2”");
    assertThat(type().summarise(QUESTION, mark("2"), new Locale("vi")))
        .isEqualTo("“nước sinh hoạt”");
  }

  @Test
  void revealTellsFoundMissedAndMistaken() {
    assertThat(verdicts(true)).containsExactly("found", "mistaken", "left", "missed", "left");
    assertThat(verdicts(false)).containsOnly("null");
  }

  private List<String> verdicts(boolean reveal) {
    var viewer = new Viewer("p1", "learner", new Locale("vi"), 0, reveal);
    var view = type().view(QUESTION, json("{}"), mark("1 2"), viewer);
    return ((List<?>) view.get("paragraphs"))
        .stream()
            .flatMap(paragraph -> ((List<?>) paragraph).stream())
            .map(piece -> (Map<?, ?>) piece)
            .filter(piece -> piece.containsKey("number"))
            .map(piece -> String.valueOf(piece.get("verdict")))
            .toList();
  }

  @Test
  void passageKeepsItsParagraphsAndEverySign() {
    var read = Passage.of(((JsonString) QUESTION.getJsonObject("passage").get("vi")).getString());
    assertThat(read.paragraphs()).hasSize(2);
    assertThat(
            read.paragraphs().get(0).stream()
                .map(Passage.Piece::text)
                .collect(Collectors.joining()))
        .isEqualTo("Xã cam kết tuyệt đối rằng nước sinh hoạt an toàn;\nsố liệu: 17:30 #2.");
  }

  @Test
  void giftIsWhatAPersonWouldWrite() {
    var question = plain("Xã [[cam kết | Chưa chắc: 50%. | 1,5]] với ((dân)).");
    String gift = type().toGift(question, Locale.ROOT).orElseThrow();
    assertThat(gift)
        .isEqualTo(
            "Đánh dấu \\{cụm\\}\\: rủi ro?\n"
                + "{MARK:\nXã {=%1.5%cam kết#Chưa chắc\\: 50%.} với {~dân}.\n}");
    assertThat(type().fromGift("Đánh dấu. { MARK- : {=a # b} và {~c} }"))
        .contains(
            Json.createObjectBuilder()
                .add("text", "Đánh dấu.")
                .add("passage", "[[a | b]] và ((c))")
                .add("negative", true)
                .build());
  }

  private static JsonObject mark(String numbers) {
    return json("{'mark': ['" + numbers.replace(" ", "', '") + "']}");
  }
}
