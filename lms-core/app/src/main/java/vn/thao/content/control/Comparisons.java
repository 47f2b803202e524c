package vn.thao.content.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vn.thao.content.entity.VersionChanges;
import vn.thao.content.entity.VersionRow;
import vn.thao.extensions.control.Extensions;
import vn.thao.platform.control.Requires;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;

/** Có gì thay đổi: what a version has otherwise than another of the same course. */
@ApplicationScoped
public class Comparisons {

  @Inject DraftStore store;
  @Inject CoursePackages packages;
  @Inject Extensions extensions;

  /**
   * @param againstId null: the version offered today, or else the one before
   * @param language of the right answers in words
   */
  @Requires({Permission.AUTHOR, Permission.REVIEW})
  public VersionChanges of(long versionId, Long againstId, Locale language) {
    var version = store.version(versionId);
    return of(version, store.siblings(version.courseId()), againstId, language);
  }

  /** The same of a version that has been read with its siblings. */
  @Requires({Permission.AUTHOR, Permission.REVIEW})
  public VersionChanges of(
      VersionRow version, List<VersionRow> siblings, Long againstId, Locale language) {
    var others = siblings.stream().filter(row -> row.id() != version.id()).toList();
    var against = againstId == null ? usual(version, others) : chosen(others, againstId);
    var changes =
        against == null
            ? List.<vn.thao.content.entity.Change>of()
            : parts(version, language).since(parts(against, language));
    return new VersionChanges(version, against, others, changes);
  }

  private static VersionRow usual(VersionRow version, List<VersionRow> others) {
    return others.stream()
        .filter(row -> row.isPublished() && !version.isPublished())
        .findFirst()
        .orElseGet(
            () ->
                others.stream()
                    .filter(row -> row.number() < version.number())
                    .max(Comparator.comparingInt(VersionRow::number))
                    .orElse(null));
  }

  private static VersionRow chosen(List<VersionRow> others, long id) {
    return others.stream()
        .filter(row -> row.id() == id)
        .findFirst()
        .orElseThrow(() -> new NotFound("draft.not-found"));
  }

  private VersionParts parts(VersionRow version, Locale language) {
    var source = store.files(version.id(), version.code());
    return new VersionParts(
        packages.parts(source),
        source,
        (type, definition) -> extensions.onTrial(() -> key(type, definition, language)));
  }

  private String key(String typeId, JsonObject definition, Locale language) {
    try {
      var type = extensions.questionType(typeId).orElseThrow();
      return type.summarise(definition, type.key(definition), language);
    } catch (RuntimeException | LinkageError broken) {
      return "";
    }
  }
}
