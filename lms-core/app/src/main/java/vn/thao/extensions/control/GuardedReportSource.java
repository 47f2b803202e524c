package vn.thao.extensions.control;

import java.util.List;
import java.util.function.Consumer;
import vn.thao.extensions.entity.PluginPlace;
import vn.thao.spi.ReportSource;
import vn.thao.spi.Services;

/** A plugin's report, asked through {@link PluginCalls}. */
record GuardedReportSource(
    String id, String plugin, ReportSource source, PluginCalls calls, Services own)
    implements ReportSource {

  @Override
  public List<Column> columns() {
    return calls.call(plugin, PluginPlace.REPORT, id, source::columns);
  }

  /** With the plugin's own services, whatever is handed in. */
  @Override
  public void rows(Ask ask, Services services, Consumer<Row> sink) {
    calls.run(plugin, PluginPlace.REPORT, id, () -> source.rows(ask, own, sink));
  }
}
