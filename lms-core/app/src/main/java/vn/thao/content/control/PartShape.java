package vn.thao.content.control;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.thao.content.entity.PackageProblem;
import vn.thao.content.entity.PartField;
import vn.thao.extensions.entity.PluginUnavailable;
import vn.thao.spi.Contract;
import vn.thao.spi.Contract.Field;
import vn.thao.spi.Contract.Kind;

/**
 * The form of a part: one section for what {@code course.yaml} says of it, one for its own file,
 * whose fields its type declares.
 */
record PartShape(List<Section> sections) {

  /** The quiz's own business, beside what every question has. */
  private static final Contract TOPIC = Contract.of(Field.of("topic", Kind.CODE));

  /**
   * @param root of its values within the part's
   * @param labels what the keys of its fields' names begin with
   * @param file where its values are kept
   * @param at the pointer of its values within the file
   */
  record Section(String root, String labels, Contract contract, String file, String at) {

    /** The field that a problem of the file belongs to; null when it belongs to another part. */
    String pointer(PackageProblem problem) {
      if (file.endsWith(".md") && problem.file().endsWith(file)) {
        return root + "/body";
      }
      if (!problem.file().equals(file) || !problem.pointer().startsWith(at)) {
        return null;
      }
      var within = problem.pointer().substring(at.length());
      if (root.equals(PackagePart.META) && within.matches("/(modules|activities)/\\d.*")) {
        return null;
      }
      var missing = problem.key().equals("package.required") ? "/" + problem.args().get(0) : "";
      return within.isEmpty() || within.startsWith("/") ? root + within + missing : null;
    }
  }

  static PartShape of(PackagePart part, Known known) {
    var sections = new ArrayList<Section>();
    if (!part.isItem()) {
      var kind = part.isCourse() ? "course" : part.isActivity() ? "activity" : "module";
      sections.add(
          new Section(
              PackagePart.META, "part." + kind, meta(kind), PackageReader.COURSE, part.at()));
    }
    if (part.isItem()) {
      known
          .questionType()
          .apply(part.type())
          .flatMap(type -> contract(type::contract))
          .ifPresent(contract -> sections.add(section(part, contract)));
      sections.add(
          new Section(PackagePart.DEFINITION, "part.item", TOPIC, part.file(), part.itemAt()));
    } else if (part.isActivity()) {
      known
          .activityType()
          .apply(part.type())
          .flatMap(type -> contract(type::contract))
          .ifPresent(contract -> sections.add(section(part, without(contract, "pool"))));
    }
    return new PartShape(sections);
  }

  /** Without its plugin a part has no fields of its own, and keeps what stands in them. */
  private static Optional<Contract> contract(Supplier<Contract> contract) {
    try {
      return Optional.of(contract.get());
    } catch (PluginUnavailable lack) {
      return Optional.empty();
    }
  }

  private static Section section(PackagePart part, Contract contract) {
    return new Section(PackagePart.DEFINITION, part.type(), contract, part.file(), part.itemAt());
  }

  private static Contract meta(String kind) {
    var course = without(PackageReader.SHAPE, "modules", "code");
    var module = PackageReader.SHAPE.field("modules").orElseThrow().fields();
    return switch (kind) {
      case "course" -> course;
      case "module" -> without(module, "activities", "folder");
      default -> without(module.field("activities").orElseThrow().fields(), "code", "type", "file");
    };
  }

  private static Contract without(Contract contract, String... names) {
    return new Contract(
        contract.fields().stream().filter(field -> !Set.of(names).contains(field.name())).toList());
  }

  List<List<PartField>> fields(JsonObject values, List<PackageProblem> problems) {
    return sections.stream()
        .map(
            section ->
                new PartReader(byPointer(section, problems))
                    .fields(
                        section.contract(),
                        values.getJsonObject(section.root().substring(1)),
                        section.root(),
                        section.labels()))
        .toList();
  }

  private static Map<String, List<PackageProblem>> byPointer(
      Section section, List<PackageProblem> problems) {
    var byPointer = new HashMap<String, List<PackageProblem>>();
    for (var problem : problems) {
      var pointer = section.pointer(problem);
      if (pointer != null) {
        place(section, pointer, problem, byPointer);
      }
    }
    return byPointer;
  }

  /** A language or an element of a list of words is no field of its own. */
  private static void place(
      Section section,
      String pointer,
      PackageProblem problem,
      Map<String, List<PackageProblem>> byPointer) {
    var place = pointer.replaceAll("/(vi|en)$", "");
    var last = place.substring(place.lastIndexOf('/') + 1);
    var holder = place.substring(0, Math.max(0, place.lastIndexOf('/')));
    var listed = holder.substring(holder.lastIndexOf('/') + 1);
    var words =
        last.matches("\\d+")
            && section.contract().fields().stream()
                .anyMatch(f -> f.name().equals(listed) && f.many() && !PartReader.hasEntries(f));
    byPointer.computeIfAbsent(words ? holder : place, none -> new ArrayList<>()).add(problem);
  }

  /** What the form says, in the values that it was drawn from. */
  JsonObject read(JsonObject base, Map<String, String> said) {
    var values = new LinkedHashMap<String, JsonValue>(base);
    for (var section : sections) {
      var name = section.root().substring(1);
      values.put(
          name,
          new PartWriter(said)
              .object(section.contract(), values.get(name).asJsonObject(), section.root()));
    }
    return PartWriter.json(values);
  }

  /** The key of the name of the field that a problem is of; empty when it is of no single one. */
  String label(PackageProblem problem) {
    for (var section : sections) {
      var pointer = section.pointer(problem);
      var fields = pointer == null ? "" : pointer.substring(section.root().length());
      var name = fields.replaceAll("^/|/.*", "");
      if (section.contract().field(name).isPresent()) {
        return section.labels()
            + fields.replaceAll("/(vi|en)$", "").replaceAll("/\\d+(?=/|$)", "").replace('/', '.');
      }
    }
    return "";
  }

  /** Whether the problem is of this part. */
  boolean concerns(PackageProblem problem) {
    return sections.stream().anyMatch(section -> section.pointer(problem) != null);
  }
}
