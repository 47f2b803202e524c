package vn.thao.learning.entity;

import vn.thao.extensions.entity.PluginUnavailable;
import vn.thao.spi.View;

/** A run and what its viewer may see of it. */
public record RunView(RunHead head, View view) {

  /** Its plugin doesn't work now, which is all that is shown. */
  public boolean isUnavailable() {
    return view.facelet().equals(PluginUnavailable.FACELET);
  }
}
