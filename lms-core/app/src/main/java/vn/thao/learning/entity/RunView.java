package vn.thao.learning.entity;

import java.util.Map;
import vn.thao.extensions.entity.PluginUnavailable;
import vn.thao.spi.View;

/**
 * A run and what its viewer may see of it.
 *
 * @param role of the viewer, as the type knows it
 * @param names of those who take part, by the id that the type knows them by; empty where only the
 *     learner does
 */
public record RunView(RunHead head, View view, String role, Map<String, String> names) {

  /** Its plugin doesn't work now, which is all that is shown. */
  public boolean isUnavailable() {
    return view.facelet().equals(PluginUnavailable.FACELET);
  }
}
