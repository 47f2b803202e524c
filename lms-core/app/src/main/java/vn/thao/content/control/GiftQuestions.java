package vn.thao.content.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thao.content.control.GiftFile.Question;
import vn.thao.content.entity.GiftView;
import vn.thao.extensions.control.Extensions;
import vn.thao.extensions.entity.PluginUnavailable;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;
import vn.thao.spi.Lenient;
import vn.thao.spi.QuestionType;

/**
 * The questions of a quiz as plain text, in the manner of GIFT, out and in. Each type writes and
 * reads its own (see {@link QuestionType#toGift}); those that don't stand in a comment.
 */
@ApplicationScoped
public class GiftQuestions {

  /** What a question has that no text of it says. */
  private static final Set<String> ASIDE = Set.of("id", "type", "clauses", "competency");

  @Inject OpenDrafts drafts;
  @Inject Extensions extensions;

  /**
   * @param quiz the place of the quiz
   */
  @Requires(Permission.AUTHOR)
  public GiftView write(long versionId, String quiz) {
    var version = drafts.open(versionId);
    var text =
        quiz(drafts.files(version), quiz).items().stream()
            .map(this::written)
            .collect(Collectors.joining("\n\n"));
    return new GiftView(version, quiz, text);
  }

  private static Optional<String> written(QuestionType type, JsonObject item, Locale language) {
    try {
      return type.toGift(item, language);
    } catch (PluginUnavailable broken) {
      return Optional.empty();
    }
  }

  private String written(JsonObject item) {
    var id = Lenient.text(item, "id");
    var type = extensions.questionType(Lenient.text(item, "type"));
    var vi = type.flatMap(one -> written(one, item, Texts.VIETNAMESE));
    if (vi.isEmpty()) {
      return "// " + id + " " + Lenient.text(item, "type");
    }
    var en =
        type.flatMap(one -> written(one, item, Texts.ENGLISH)).filter(e -> !vi.get().equals(e));
    return GiftFile.title(id, false)
        + vi.get()
        + en.map(text -> "\n\n" + GiftFile.title(id, true) + text).orElse("");
  }

  /**
   * Takes questions into the quiz: one whose title is the id of a question there takes its place,
   * others are added at the end. All or none.
   *
   * @return how many questions were read
   */
  @Requires(value = Permission.AUTHOR, audited = true)
  public int read(long versionId, String hash, String quiz, String text) {
    var version = drafts.open(versionId, hash);
    var source = drafts.files(version);
    quiz(source, quiz);
    var questions = GiftFile.of(text).questions();
    var vietnamese = questions.stream().filter(question -> !question.english()).toList();
    if (vietnamese.isEmpty()) {
      throw new Refused("gift.nothing");
    }
    var changed = source;
    for (var question : vietnamese) {
      changed = with(changed, quiz, question, english(question, questions));
    }
    drafts.keep(version, changed, quiz + " gift");
    return vietnamese.size();
  }

  private static Optional<Question> english(Question question, List<Question> all) {
    return all.stream()
        .filter(Question::english)
        .filter(one -> !one.title().isEmpty() && one.title().equals(question.title()))
        .findFirst();
  }

  private PackageSource with(
      PackageSource source, String quiz, Question question, Optional<Question> english) {
    var type = type(question);
    var read = read(type, question);
    var items = new PackagePart(source, quiz).items();
    var same =
        items.stream().filter(i -> Lenient.text(i, "id").equals(question.title())).findFirst();
    if (same.isPresent() && !Lenient.text(same.get(), "type").equals(type.id())) {
      throw new Refused("gift.other-type", question.line(), question.title());
    }
    var before = same.orElse(JsonValue.EMPTY_JSON_OBJECT);
    var both =
        english
            .map(
                one ->
                    new TwoLanguages(PartReader::vi)
                        .together(type.contract(), read, read(type, one)))
            .orElseGet(
                () -> new TwoLanguages(PartReader::en).together(type.contract(), read, before));
    var change = new OutlineChange(source);
    if (same.isEmpty()) {
      return change.withItem(quiz, change.itemId(quiz, question.title()), type.id(), both);
    }
    var members = new LinkedHashMap<String, JsonValue>(before);
    members
        .keySet()
        .removeIf(name -> type.contract().field(name).isPresent() && !ASIDE.contains(name));
    members.putAll(both);
    var after = new ArrayList<JsonValue>(items);
    after.set(items.indexOf(before), PartWriter.json(members));
    return change.withItems(quiz, after);
  }

  private QuestionType type(Question question) {
    return extensions.questionTypes().stream()
        .sorted()
        .flatMap(id -> extensions.questionType(id).stream())
        .filter(type -> reads(type, question))
        .findFirst()
        .orElseThrow(() -> unread(question));
  }

  /** A type that breaks on it doesn't know it. */
  private static boolean reads(QuestionType type, Question question) {
    try {
      return type.fromGift(question.text()).isPresent();
    } catch (PluginUnavailable broken) {
      return false;
    }
  }

  private static JsonObject read(QuestionType type, Question question) {
    return type.fromGift(question.text()).orElseThrow(() -> unread(question));
  }

  private static Refused unread(Question question) {
    var head = question.text().lines().findFirst().orElse("");
    return new Refused(
        "gift.unread", question.line(), head.substring(0, Math.min(60, head.length())));
  }

  private static PackagePart quiz(PackageSource source, String at) {
    var part = new PackagePart(source, at);
    if (!part.isActivity() || !part.type().equals("thao.quiz")) {
      throw new NotFound("part.not-found");
    }
    return part;
  }
}
