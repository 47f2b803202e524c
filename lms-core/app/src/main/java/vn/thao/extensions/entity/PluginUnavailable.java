package vn.thao.extensions.entity;

import java.util.Map;
import vn.thao.platform.entity.Failure;
import vn.thao.spi.View;

/**
 * Something needs a plugin that does not work now. Nothing is lost by it: what was given stays, and
 * the same request succeeds once the plugin works. The argument of each text is the plugin's name.
 */
public class PluginUnavailable extends Failure {

  /** Draws {@link #model}, whether it stands for an activity or for one question. */
  public static final String FACELET = "/WEB-INF/extensions/unavailable.xhtml";

  /** Why the plugin is of no use now. */
  public enum Reason {
    /** It threw an error. */
    FAILED("plugin.failed"),
    /** It has not answered others yet. */
    BUSY("plugin.busy"),
    /** An admin, or the system, has switched it off. */
    OFF("plugin.off"),
    /** It is not installed. */
    MISSING("plugin.missing");

    private final String key;

    Reason(String key) {
      this.key = key;
    }

    /** Of the text that says so to a learner. */
    public String key() {
      return key;
    }
  }

  private final Reason reason;
  private final String plugin;

  /**
   * @param plugin its name, or the id of the type that it brought when nothing else is known
   */
  public PluginUnavailable(Reason reason, String plugin) {
    super(reason.key(), plugin);
    this.reason = reason;
    this.plugin = plugin;
  }

  /** The plugin threw this. */
  public PluginUnavailable(String plugin, Throwable thrown) {
    this(Reason.FAILED, plugin);
    initCause(thrown);
  }

  public Reason reason() {
    return reason;
  }

  public String plugin() {
    return plugin;
  }

  /** What a page shows in the place of what the plugin would have drawn. */
  public Map<String, Object> model() {
    return Map.of("unavailable", reason.key(), "plugin", plugin);
  }

  /** The same for a whole activity. */
  public View view() {
    return new View(FACELET, model());
  }

  /** Service unavailable: browsers keep what they sent and try again. */
  @Override
  public int status() {
    return 503;
  }
}
