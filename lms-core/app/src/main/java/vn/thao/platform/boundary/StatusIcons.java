package vn.thao.platform.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** {@code #{icons[status]}}: the icon of a status word. */
@Named("icons")
@ApplicationScoped
public class StatusIcons extends AbstractMap<String, String> {

  private static final Map<String, String> BY_STATUS =
      Map.of(
          "completed", "check",
          "passed", "check",
          "failed", "x-circle",
          "revoked", "x-circle",
          "learning", "flag",
          "renew", "refresh",
          "expired", "alert",
          "overdue", "alert");

  @Override
  public String get(Object status) {
    return BY_STATUS.getOrDefault(status, "pending");
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return BY_STATUS.entrySet();
  }
}
