package vn.thao.people.entity;

import java.util.Arrays;
import vn.thao.platform.entity.Refused;

/** What somebody stands for in the network of an agency (clauses 1.1a and 2.5a). */
public enum ContactKind {
  /** Speaks for the agency or is authorised to. */
  SPOKESPERSON,
  /** Receives requests for information. */
  INFORMATION,
  /** Whom other agencies call about policy communication. */
  NETWORK;

  /**
   * @throws Refused when there is no such kind
   */
  public static ContactKind named(String name) {
    return Arrays.stream(values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Refused("directory.kind-needed"));
  }
}
