package vn.thao.competency.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What became of a competency from one version to another.
 *
 * @param how added, removed, retired, revived or changed
 */
public record FrameworkChange(String how, String code, Wording name, List<Detail> details) {

  /**
   * @param field name-vi, name-en, kind, parent, text-vi or text-en
   * @param level 0 when it is about no level
   */
  public record Detail(String field, int level, String before, String after) {}

  /** In the order of the later version, then what is there no more. */
  public static List<FrameworkChange> between(Framework before, Framework after) {
    var changes = new ArrayList<FrameworkChange>();
    for (var fresh : after.competencies()) {
      var old = before.find(fresh.code());
      if (old.isEmpty()) {
        var nothing =
            new Competency(
                fresh.code(),
                fresh.identifier(),
                fresh.kind(),
                "",
                new Wording("", ""),
                false,
                List.of());
        changes.add(change("added", fresh, details(nothing, fresh)));
      } else if (!old.get().equals(fresh)) {
        changes.add(change(how(old.get(), fresh), fresh, details(old.get(), fresh)));
      }
    }
    before.competencies().stream()
        .filter(old -> after.find(old.code()).isEmpty())
        .forEach(old -> changes.add(change("removed", old, List.of())));
    return changes;
  }

  private static FrameworkChange change(String how, Competency of, List<Detail> details) {
    return new FrameworkChange(how, of.code(), of.name(), details);
  }

  private static String how(Competency old, Competency fresh) {
    if (old.retired() == fresh.retired()) {
      return "changed";
    }
    return fresh.retired() ? "retired" : "revived";
  }

  private static List<Detail> details(Competency old, Competency fresh) {
    var details = new ArrayList<Detail>();
    add(details, "name-vi", 0, old.name().vi(), fresh.name().vi());
    add(details, "name-en", 0, old.name().en(), fresh.name().en());
    add(details, "kind", 0, old.kind().name(), fresh.kind().name());
    add(details, "parent", 0, old.parent(), fresh.parent());
    var levels = new TreeSet<Integer>();
    old.levels().forEach(descriptor -> levels.add(descriptor.level()));
    fresh.levels().forEach(descriptor -> levels.add(descriptor.level()));
    for (int level : levels) {
      add(details, "text-vi", level, old.text(level).vi(), fresh.text(level).vi());
      add(details, "text-en", level, old.text(level).en(), fresh.text(level).en());
    }
    return details;
  }

  private static void add(
      List<Detail> details, String field, int level, String before, String after) {
    if (!before.equals(after)) {
      details.add(new Detail(field, level, before, after));
    }
  }
}
