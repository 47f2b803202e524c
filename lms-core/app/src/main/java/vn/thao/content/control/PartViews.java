package vn.thao.content.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.thao.content.entity.PackageProblem;
import vn.thao.content.entity.PartField;
import vn.thao.content.entity.PartView;
import vn.thao.content.entity.PartView.PartItem;
import vn.thao.content.entity.PartView.Preview;
import vn.thao.content.entity.ProblemPlace;
import vn.thao.content.entity.VersionRow;
import vn.thao.extensions.control.Extensions;
import vn.thao.extensions.entity.PluginUnavailable;
import vn.thao.spi.Definition;
import vn.thao.spi.Lenient;
import vn.thao.spi.LocalText;
import vn.thao.spi.Participant;
import vn.thao.spi.Start;
import vn.thao.spi.Viewer;

/** Draws a part: its fields with their problems, its plain text, and what a learner would see. */
@ApplicationScoped
class PartViews {

  private static final Logger LOG = Logger.getLogger(PartViews.class.getName());
  private static final long SEED = 1;
  private static final String SOMEBODY = "preview";

  @Inject CoursePackages packages;
  @Inject Extensions extensions;
  @Inject ProblemPlaces places;

  /**
   * @param part as it stands in the draft, or as it would stand
   * @param hash of the part when it was opened
   * @param text typed as plain text; null: that of the part
   */
  PartView view(
      VersionRow version,
      PackagePart part,
      JsonObject values,
      String hash,
      String text,
      Locale language) {
    var known = packages.known();
    var shape = PartShape.of(part, known);
    var files = part.with(values);
    var problems = packages.read(files).problems().stream().filter(shape::concerns).toList();
    var readable = part.isReadable();
    List<List<PartField>> sections = readable ? shape.fields(values, problems) : List.of();
    var plain = part.isLesson() || kind(part).equals("module") ? null : part.text();
    return new PartView(
        version,
        part.at(),
        kind(part),
        part.at().contains("/activities/") ? part.type() : "",
        part.folder(),
        title(part, values, language),
        hash,
        values.toString(),
        sections,
        text == null || plain == null ? plain : text,
        places.of(files, problems),
        items(part, language),
        media(files, part.folder()),
        readable ? extensions.onTrial(() -> preview(part, values, known, language)) : null,
        lack(part));
  }

  /** The plain text could not be read: it is shown as it was typed, with the line. */
  PartView broken(
      VersionRow version,
      PackagePart part,
      String hash,
      String text,
      PackageProblem problem,
      Locale language) {
    var view = view(version, part, part.values(), hash, text, language);
    return new PartView(
        version,
        part.at(),
        view.kind(),
        view.type(),
        view.folder(),
        view.title(),
        hash,
        view.base(),
        view.sections(),
        text,
        List.of(ProblemPlace.inFile(problem)),
        view.items(),
        view.media(),
        null,
        view.lack());
  }

  private PluginUnavailable lack(PackagePart part) {
    return part.isItem() || part.isActivity() ? extensions.lack(part.type()) : null;
  }

  private static String kind(PackagePart part) {
    return part.isCourse()
        ? "course"
        : part.isItem() ? "item" : part.isActivity() ? "activity" : "module";
  }

  private static String title(PackagePart part, JsonObject values, Locale language) {
    return part.isItem()
        ? PackagePart.string(values.getJsonObject("definition"), "id")
        : LocalText.of(values.getJsonObject("meta"), "title", language);
  }

  private static List<PartItem> items(PackagePart part, Locale language) {
    var items = new ArrayList<PartItem>();
    if (part.isActivity()) {
      for (var item : part.items()) {
        items.add(
            new PartItem(
                part.at() + "/items/" + items.size(),
                Lenient.text(item, "id"),
                Lenient.text(item, "type"),
                LocalText.of(item, "text", language)));
      }
    }
    return items;
  }

  private static List<String> media(PackageSource files, String module) {
    var folder = "modules/" + module + "/";
    var media = new ArrayList<String>();
    files.below(folder + "media/").forEach(file -> media.add(file.substring(folder.length())));
    return media;
  }

  /** A type may break on a definition that is not finished; then there is nothing to see yet. */
  private static Preview preview(
      PackagePart part, JsonObject values, Known known, Locale language) {
    if (!values.containsKey("definition") || part.type().equals("thao.quiz")) {
      return null;
    }
    var definition = values.getJsonObject("definition");
    try {
      return part.isItem()
          ? question(part, definition, known, language)
          : activity(part, definition, known, language);
    } catch (RuntimeException | LinkageError unfinished) {
      LOG.log(Level.FINE, unfinished, () -> "No preview of " + part.at());
      return null;
    }
  }

  private static Preview question(
      PackagePart part, JsonObject definition, Known known, Locale language) {
    var type = known.questionType().apply(part.type()).orElse(null);
    if (type == null) {
      return null;
    }
    var state = type.begin(definition, SEED);
    var asked = new Viewer(SOMEBODY, "learner", language, 0, false);
    var graded = new Viewer(SOMEBODY, "learner", language, 0, true);
    return new Preview(
        type.facelet(),
        type.view(definition, state, JsonObject.EMPTY_JSON_OBJECT, asked),
        type.view(definition, state, type.key(definition), graded));
  }

  private static Preview activity(PackagePart part, JsonObject body, Known known, Locale language) {
    var type = known.activityType().apply(part.type()).orElse(null);
    if (type == null) {
      return null;
    }
    var definition = Definition.of(body);
    var start = new Start(List.of(new Participant(SOMEBODY, "learner")), SEED, Instant.EPOCH);
    var state = type.begin(definition, start).state();
    var view = type.view(definition, state, new Viewer(SOMEBODY, "learner", language, 0, false));
    return new Preview(view.facelet(), Map.copyOf(view.model()), null);
  }
}
