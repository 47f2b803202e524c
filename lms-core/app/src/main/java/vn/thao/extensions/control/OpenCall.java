package vn.thao.extensions.control;

import java.time.Duration;
import vn.thao.extensions.entity.PluginPlace;
import vn.thao.extensions.entity.PluginRow;

/** A call into a plugin that is under way; its age is real time, whatever the clock shows. */
final class OpenCall {

  private final PluginRow plugin;
  private final String type;
  private final PluginPlace place;
  private final long began = System.nanoTime();
  private volatile Thread thread;
  private volatile boolean noted;

  OpenCall(PluginRow plugin, String type, PluginPlace place) {
    this.plugin = plugin;
    this.type = type;
    this.place = place;
  }

  void runsHere() {
    thread = Thread.currentThread();
  }

  PluginRow plugin() {
    return plugin;
  }

  String type() {
    return type;
  }

  PluginPlace place() {
    return place;
  }

  Thread thread() {
    return thread;
  }

  Duration age() {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** Whether it takes longer than such a call may. */
  boolean isLate() {
    return noted || age().compareTo(place.patience()) > 0;
  }

  /** False when somebody has noted it before. */
  synchronized boolean toBeNoted() {
    boolean first = !noted;
    noted = true;
    return first;
  }
}
