package vn.thao.reports.entity;

import java.util.Map;
import vn.thao.people.entity.ContactKind;
import vn.thao.platform.entity.LocalName;

/** An agency with those who stand for it. */
public record NetworkRow(
    String unitCode, LocalName name, String type, Map<ContactKind, NetworkCount> counts) {

  public NetworkCount count(ContactKind kind) {
    return counts.getOrDefault(kind, NetworkCount.NONE);
  }
}
