package vn.thao.extensions.control;

import java.util.List;
import java.util.function.Consumer;
import vn.thao.extensions.entity.PluginPlace;
import vn.thao.spi.ReportSource;
import vn.thao.spi.ReportSource.Ask;
import vn.thao.spi.ReportSource.Column;
import vn.thao.spi.ReportSource.Row;
import vn.thao.spi.Services;

/** A report that a plugin brings; the plugin is asked through {@link PluginCalls}. */
public final class PluginReport {

  private final String id;
  private final String plugin;
  private final ReportSource source;
  private final PluginCalls calls;
  private final Services services;

  PluginReport(
      String id, String plugin, ReportSource source, PluginCalls calls, Services services) {
    this.id = id;
    this.plugin = plugin;
    this.source = source;
    this.calls = calls;
    this.services = services;
  }

  public String id() {
    return id;
  }

  String plugin() {
    return plugin;
  }

  public List<Column> columns() {
    return calls.call(plugin, PluginPlace.REPORT, id, source::columns);
  }

  /** Hands over all rows, in any order. */
  public void rows(Ask ask, Consumer<Row> sink) {
    calls.run(plugin, PluginPlace.REPORT, id, () -> source.rows(ask, services, sink));
  }
}
