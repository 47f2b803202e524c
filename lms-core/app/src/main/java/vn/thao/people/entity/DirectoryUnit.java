package vn.thao.people.entity;

import java.util.List;
import vn.thao.platform.entity.LocalName;

/**
 * A unit with its contacts.
 *
 * @param kept the reader may appoint contacts here
 */
public record DirectoryUnit(
    String code, LocalName name, String type, boolean kept, List<ContactRow> contacts) {

  public boolean has(ContactKind kind) {
    return contacts.stream().anyMatch(each -> each.kind() == kind);
  }

  /** The kinds that nobody stands for. */
  public List<ContactKind> missing() {
    return List.of(ContactKind.values()).stream().filter(kind -> !has(kind)).toList();
  }
}
