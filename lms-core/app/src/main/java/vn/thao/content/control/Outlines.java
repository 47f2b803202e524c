package vn.thao.content.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.thao.extensions.control.Extensions;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.YamlText;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/**
 * What a draft consists of and in which order: modules, activities, questions. Each change is one
 * step of the draft and needs the draft as the caller has seen it.
 */
@ApplicationScoped
public class Outlines {

  @Inject DraftStore store;
  @Inject OpenDrafts drafts;
  @Inject Extensions extensions;

  /** A draft of a course that there has not been yet. */
  @Requires(value = Permission.AUTHOR, audited = true)
  public long create(String code, LocalName title) {
    if (!code.matches("[A-Za-z0-9_-]{1,40}")) {
      throw new Refused("outline.code");
    }
    if (title.vi().isBlank() || title.en().isBlank()) {
      throw new Refused("outline.no-title");
    }
    if (store.isKnown(code)) {
      throw new Refused("outline.code-taken", code);
    }
    var course =
        Json.createObjectBuilder()
            .add("code", code)
            .add("title", OutlineChange.texts(title))
            .add("summary", OutlineChange.texts(title))
            .add("periods", 1)
            .add("modules", Json.createArrayBuilder())
            .build();
    var bytes = YamlText.of(course).getBytes(StandardCharsets.UTF_8);
    var source = PackageSource.of(code, Map.of(PackageReader.COURSE, bytes));
    return store.start(code, course, source, "");
  }

  /**
   * Moves a part one place up or down, or removes it with its files.
   *
   * @param verb {@code up}, {@code down} or {@code remove}
   */
  @Requires(value = Permission.AUTHOR, audited = true)
  public void arrange(long versionId, String hash, String at, String verb) {
    var version = drafts.open(versionId, hash);
    var change = new OutlineChange(drafts.files(version));
    drafts.keep(version, change.arranged(at, verb), at + " " + verb);
  }

  /**
   * @return the place of the new module
   */
  @Requires(value = Permission.AUTHOR, audited = true)
  public String addModule(long versionId, String hash, LocalName title) {
    var version = drafts.open(versionId, hash);
    refuseUntitled(title);
    var change = new OutlineChange(drafts.files(version));
    var at = change.next("", "modules");
    drafts.keep(version, change.withModule(title), at);
    return at;
  }

  /**
   * @param module the place of its module
   * @return the place of the new activity
   */
  @Requires(value = Permission.AUTHOR, audited = true)
  public String addActivity(
      long versionId, String hash, String module, String type, LocalName title) {
    var version = drafts.open(versionId, hash);
    refuseUntitled(title);
    var contract =
        extensions
            .activityType(type)
            .orElseThrow(() -> new Refused("package.activity-type", type))
            .contract();
    var change = new OutlineChange(drafts.files(version));
    var at = change.next(module, "activities");
    drafts.keep(version, change.withActivity(module, type, contract, title), at);
    return at;
  }

  /**
   * @param quiz the place of its quiz
   * @return the place of the new question
   */
  @Requires(value = Permission.AUTHOR, audited = true)
  public String addItem(long versionId, String hash, String quiz, String type) {
    var version = drafts.open(versionId, hash);
    var contract =
        extensions
            .questionType(type)
            .orElseThrow(() -> new Refused("package.question-type", type))
            .contract();
    var source = drafts.files(version);
    var at = quiz + "/items/" + new PackagePart(source, quiz).items().size();
    drafts.keep(version, new OutlineChange(source).withItem(quiz, type, contract), at);
    return at;
  }

  /** For the choice of a new activity. */
  @Requires(Permission.AUTHOR)
  public List<String> activityTypes() {
    return sorted(extensions.activityTypes());
  }

  /** For the choice of a new question. */
  @Requires(Permission.AUTHOR)
  public List<String> questionTypes() {
    return sorted(extensions.questionTypes());
  }

  private static List<String> sorted(Set<String> types) {
    return types.stream().sorted(Comparator.comparing(id -> id.toLowerCase(Locale.ROOT))).toList();
  }

  private static void refuseUntitled(LocalName title) {
    if (title.vi().isBlank()) {
      throw new Refused("outline.no-title");
    }
  }
}
