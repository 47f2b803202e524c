package vn.thao.people.entity;

import java.util.Arrays;
import vn.thao.platform.entity.NotFound;

/** What becomes of units: đổi tên, chuyển cấp trên, sáp nhập or hợp nhất, chia tách, giải thể. */
public enum UnitChangeKind {
  RENAME,
  MOVE,
  MERGE,
  SPLIT,
  ABOLISH;

  public static UnitChangeKind named(String name) {
    return Arrays.stream(values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NotFound("failure.not-found"));
  }
}
