package vn.thao.spi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds for activity types and question types alike: their definitions, texts and files. */
public abstract class TypeContract extends ProviderContract {

  private static final Pattern ID =
      Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+");

  /**
   * A definition in which something is wrong that {@link ActivityType#check} must find.
   *
   * @param pointer where the problem is to be reported
   * @param key the text it is to be reported with
   */
  public record Unsound(String what, JsonObject definition, String pointer, String key) {}

  protected static Unsound unsound(String what, JsonObject definition, String pointer, String key) {
    return new Unsound(what, definition, pointer, key);
  }

  /** JSON for the test's tables; single quotes may stand for double ones. */
  protected static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
      return reader.readObject();
    } catch (JsonException e) {
      throw new AssertionError(e.getMessage() + " in " + text, e);
    }
  }

  /** One for each way in which a definition can be wrong. */
  protected abstract List<Unsound> unsound();

  /** Where a facelet lies in the jar; a type within the core says so here. */
  protected String fileOf(String facelet) {
    return "META-INF/resources" + facelet;
  }

  abstract String id();

  abstract Contract contract();

  abstract List<Problem> check(JsonObject definition);

  abstract List<JsonObject> soundDefinitions();

  /** The facelets and refusals that the samples bring forth. */
  abstract Set<String> facelets();

  abstract Set<Refusal> refusals();

  @Test
  void idIsDottedWords() {
    assertThat(id()).matches(ID).hasSizeLessThanOrEqualTo(60);
  }

  @Test
  void faceletsLieInThePluginsFolder() {
    if (isPlugin()) {
      var folder = "/plugins/" + files().properties(Spi.DESCRIPTOR).getProperty("id");
      assertThat(facelets()).allMatch(facelet -> facelet.startsWith(folder));
    }
  }

  @Test
  void soundDefinitionsAreFoundSound() {
    assertThat(soundDefinitions()).as("sound definitions to test with").isNotEmpty();
    for (JsonObject definition : soundDefinitions()) {
      assertThat(check(definition)).as("problems of %s", definition).isEmpty();
      assertThat(check(definition)).as("asked twice").isEqualTo(check(definition));
    }
  }

  @Test
  void contractCoversSoundDefinitions() {
    for (JsonObject definition : soundDefinitions()) {
      assertThat(ContractShape.complaints(contract(), definition)).as("%s", definition).isEmpty();
    }
  }

  /** Otherwise a field could stand in the contract, hence in the editor, that nothing reads. */
  @Test
  void samplesUseEveryFieldOfTheContract() {
    var unused = new TreeSet<>(ContractShape.paths(contract()));
    contract().fields().forEach(f -> f.choices().forEach(c -> unused.remove(f.name() + "." + c)));
    soundDefinitions().forEach(d -> unused.removeAll(ContractShape.used(contract(), d)));
    assertThat(unused).as("fields that no sound sample fills").isEmpty();
  }

  @Test
  void unsoundDefinitionsAreReportedWhereTheyAreUnsound() {
    assertThat(unsound()).as("unsound definitions to test with").isNotEmpty();
    for (Unsound sample : unsound()) {
      List<Problem> problems = check(sample.definition());
      assertThat(problems)
          .as(sample.what())
          .anyMatch(p -> p.pointer().equals(sample.pointer()) && p.key().equals(sample.key()));
      for (Problem problem : problems) {
        assertThat(Json.createPointer(problem.pointer()).containsValue(sample.definition()))
            .as("%s: %s resolves", sample.what(), problem.pointer())
            .isTrue();
        assertThat(texts().complaints(problem.key(), problem.arguments())).isEmpty();
      }
      assertThat(check(sample.definition())).as("asked twice").isEqualTo(problems);
    }
  }

  @Test
  void typeAndFieldsAreNamed() {
    named(Names.of(subject(), ""));
  }

  @Test
  void refusalsAreWorded() {
    for (Refusal refusal : refusals()) {
      assertThat(texts().complaints(refusal.key(), refusal.arguments())).isEmpty();
    }
  }

  @Test
  void faceletsExistAndSpeakThroughTheBundle() throws Exception {
    assertThat(facelets()).isNotEmpty();
    for (String path : facelets()) {
      assertThat(files().has(fileOf(path))).as("%s is there", fileOf(path)).isTrue();
      var facelet = new Facelet(files().bytes(fileOf(path)));
      assertThat(facelet.literals()).as("words written into %s", path).isEmpty();
      assertThat(facelet.keys())
          .as("texts of %s", path)
          .allMatch(key -> !key.startsWith(id() + ".") || texts().has(key));
    }
  }
}
