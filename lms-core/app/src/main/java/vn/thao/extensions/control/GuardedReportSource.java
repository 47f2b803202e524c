package vn.thao.extensions.control;

import java.util.List;
import java.util.function.Consumer;
import vn.thao.spi.ReportSource;
import vn.thao.spi.Services;

/** A plugin's report, asked through {@link PluginCalls}. */
record GuardedReportSource(String plugin, ReportSource source, PluginCalls calls, Services own)
    implements ReportSource {

  @Override
  public String id() {
    return source.id();
  }

  @Override
  public List<Column> columns() {
    return calls.call(plugin, "report", source::columns);
  }

  /** With the plugin's own services, whatever is handed in. */
  @Override
  public void rows(Ask ask, Services services, Consumer<Row> sink) {
    calls.run(plugin, "report", () -> source.rows(ask, own, sink));
  }
}
