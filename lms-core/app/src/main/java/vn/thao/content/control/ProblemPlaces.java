package vn.thao.content.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.thao.content.entity.PackageProblem;
import vn.thao.content.entity.ProblemPlace;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;
import vn.thao.spi.Lenient;
import vn.thao.spi.LocalText;

/** Leads from what is wrong with the files of a draft to the forms that it can be mended in. */
@ApplicationScoped
class ProblemPlaces {

  private static final Pattern IN_COURSE =
      Pattern.compile("(/modules/\\d{1,4}(/activities/\\d{1,4})?)?");
  private static final Pattern ITEM = Pattern.compile("/items/\\d{1,4}");

  @Inject CoursePackages packages;

  List<ProblemPlace> of(PackageSource source, List<PackageProblem> problems) {
    return problems.isEmpty() ? List.of() : of(source, problems, packages.types());
  }

  static List<ProblemPlace> of(PackageSource source, List<PackageProblem> problems, Known known) {
    var course = new PackagePart(source, "").course();
    var files = files(course);
    var shapes = new HashMap<String, PartShape>();
    return problems.stream()
        .map(
            problem -> {
              var at = at(problem, files);
              return at == null
                  ? ProblemPlace.inFile(problem)
                  : place(problem, new PackagePart(source, at), known, shapes);
            })
        .toList();
  }

  private static ProblemPlace place(
      PackageProblem problem, PackagePart part, Known known, Map<String, PartShape> shapes) {
    try {
      var shape = shapes.computeIfAbsent(part.at(), none -> PartShape.of(part, known));
      return new ProblemPlace(problem, part.at(), title(part), item(part), shape.label(problem));
    } catch (NotFound gone) {
      return ProblemPlace.inFile(problem);
    }
  }

  /** The places of activities by their files. */
  private static Map<String, String> files(JsonObject course) {
    var files = new HashMap<String, String>();
    var modules = Lenient.objects(course, "modules");
    for (int m = 0; m < modules.size(); m++) {
      var folder = "modules/" + Lenient.text(modules.get(m), "folder") + "/";
      var activities = Lenient.objects(modules.get(m), "activities");
      for (int a = 0; a < activities.size(); a++) {
        var file = folder + Lenient.text(activities.get(a), "file");
        files.putIfAbsent(file, "/modules/" + m + "/activities/" + a);
      }
    }
    return files;
  }

  private static String at(PackageProblem problem, Map<String, String> files) {
    if (problem.file().equals(PackageReader.COURSE)) {
      var place = IN_COURSE.matcher(problem.pointer());
      return place.lookingAt() ? place.group() : "";
    }
    var activity = files.get(problem.file().replaceFirst("^en/", ""));
    var item = ITEM.matcher(problem.pointer());
    return activity == null ? null : activity + (item.lookingAt() ? item.group() : "");
  }

  private static LocalName title(PackagePart part) {
    if (part.isCourse()) {
      return null;
    }
    var meta = new PackagePart(part.source(), part.activityAt()).values().getJsonObject("meta");
    return new LocalName(
        LocalText.of(meta, "title", Texts.VIETNAMESE), LocalText.of(meta, "title", Texts.ENGLISH));
  }

  private static String item(PackagePart part) {
    return part.isItem() ? Lenient.text(part.values().getJsonObject("definition"), "id") : "";
  }
}
