package vn.thao.content.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import vn.thao.content.entity.MediumKind;
import vn.thao.content.entity.PackageProblem;
import vn.thao.content.entity.PartView;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Yaml;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/**
 * Parts of a draft, edited one at a time: two people may work on two activities of a course, and
 * the second of two at the same one hears of the first. A draft may be saved with problems.
 */
@ApplicationScoped
public class Parts {

  @Inject OpenDrafts drafts;
  @Inject Steps steps;
  @Inject PartViews views;
  @Inject CoursePackages packages;

  @Requires(Permission.AUTHOR)
  public PartView open(long versionId, String at, Locale language) {
    var version = drafts.open(versionId);
    var part = new PackagePart(drafts.files(version), at);
    return views.view(version, part, part.values(), part.hash(), null, language);
  }

  /**
   * The form with what was typed, not saved.
   *
   * @param order what to do with a list first, e.g. {@code add:/definition/options}; may be empty
   */
  @Requires(Permission.AUTHOR)
  public PartView edit(long versionId, String at, PartInput input, String order, Locale language) {
    var version = drafts.open(versionId);
    var part = new PackagePart(drafts.files(version), at);
    if (input.text() != null) {
      try {
        var typed = new PackagePart(part.withText(input.text()), at);
        return views.view(version, typed, typed.values(), input.hash(), input.text(), language);
      } catch (Yaml.Malformed broken) {
        return views.broken(
            version, part, input.hash(), input.text(), problem(part, broken), language);
      }
    }
    var values = ListOrder.of(order, shape(part), typed(part, input));
    return views.view(version, part, values, input.hash(), null, language);
  }

  /**
   * @throws vn.thao.platform.entity.Conflict when somebody has changed the part since
   */
  @Requires(value = Permission.AUTHOR, audited = true)
  public void save(long versionId, String at, PartInput input) {
    var version = drafts.open(versionId);
    var part = new PackagePart(drafts.files(version), at);
    if (!part.hash().equals(input.hash())) {
      steps.refuse(versionId);
    }
    try {
      var changed =
          input.text() == null ? part.with(typed(part, input)) : part.withText(input.text());
      drafts.keep(version, changed, part.file());
    } catch (Yaml.Malformed broken) {
      throw new Refused("part.malformed", broken.line(), broken.getMessage());
    }
  }

  /**
   * Puts a file into the media folder of the part's module.
   *
   * @return its path as texts name it
   */
  @Requires(value = Permission.AUTHOR, audited = true)
  public String addMedium(long versionId, String at, String name, byte[] bytes) {
    var version = drafts.open(versionId);
    var part = new PackagePart(drafts.files(version), at);
    var kind = MediumKind.of(name);
    if (bytes.length == 0) {
      throw new Refused("part.medium-none");
    }
    var dot = name.lastIndexOf('.');
    if (part.isCourse() || kind.isEmpty() || dot < 0) {
      throw new Refused("package.medium-kind", name);
    }
    var ending = kind.get().name().toLowerCase(Locale.ROOT);
    var plain = OutlineChange.slug(name.substring(0, dot)) + "." + ending;
    int kilobytes = (bytes.length + 1023) / 1024;
    if (kilobytes > kind.get().kilobytes()) {
      throw new Refused("package.medium-size", plain, kilobytes, kind.get().kilobytes());
    }
    if (!kind.get().fits(bytes)) {
      throw new Refused("package.medium-content", plain, kind.get().name());
    }
    var path = "modules/" + part.folder() + "/media/" + plain;
    drafts.keep(version, part.source().with(path, bytes), path);
    return "media/" + plain;
  }

  private PartShape shape(PackagePart part) {
    return PartShape.of(part, packages.known());
  }

  private JsonObject typed(PackagePart part, PartInput input) {
    return shape(part).read(base(input.base(), part.values()), input.said());
  }

  /** The values that the form carries, if they have the sections that the part has. */
  private static JsonObject base(String json, JsonObject own) {
    try (var reader = Json.createReader(new StringReader(json))) {
      var base = reader.readObject();
      var sound =
          base.keySet().equals(own.keySet())
              && base.values().stream().allMatch(JsonObject.class::isInstance);
      return sound ? base : own;
    } catch (JsonException | IllegalStateException broken) {
      return own;
    }
  }

  private static PackageProblem problem(PackagePart part, Yaml.Malformed broken) {
    return new PackageProblem(
        part.file(), broken.line(), "package.syntax", List.of(broken.getMessage()));
  }
}
