package vn.thao.competency.entity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * A competency, or a group of them, in one version of the framework. The code is its identity in
 * this system and never changes: evidence, requirements and courses name it. The identifier is its
 * identity in the exchange with other systems.
 *
 * @param identifier a UUID, the same in every version
 * @param parent the code of what it belongs to; empty at the top
 * @param retired kept for what was attained once, but asked for by nobody any more
 * @param levels ascending
 */
public record Competency(
    String code,
    String identifier,
    CompetencyKind kind,
    String parent,
    Wording name,
    boolean retired,
    List<Descriptor> levels) {

  public static final String CODE = "[A-Z][A-Z0-9.-]{0,19}";

  public Competency {
    levels = List.copyOf(levels);
  }

  /** The identifier of what comes with the system, the same in every installation. */
  public static String shippedIdentifier(String code) {
    return named("thao:competency:" + code);
  }

  /** A UUID that follows from a name alone. */
  public static String named(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  public boolean isGroup() {
    return kind == CompetencyKind.GROUP;
  }

  /** The same, but asked for by nobody any more. */
  public Competency asRetired() {
    return new Competency(code, identifier, kind, parent, name, true, levels);
  }

  /** The same under the identifier that it has been known by. */
  public Competency known(String as) {
    return new Competency(code, as, kind, parent, name, retired, levels);
  }

  /** What is said of a level; nothing when it isn't described. */
  public Wording text(int level) {
    return levels.stream()
        .filter(descriptor -> descriptor.level() == level)
        .map(Descriptor::text)
        .findFirst()
        .orElse(new Wording("", ""));
  }
}
