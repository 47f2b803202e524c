package vn.thao.extensions.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import vn.thao.extensions.entity.PluginPlace;
import vn.thao.extensions.entity.PluginRow;
import vn.thao.extensions.entity.PluginUnavailable;
import vn.thao.extensions.entity.PluginUnavailable.Reason;
import vn.thao.platform.entity.Failure;

/**
 * The one way from the core into a plugin. Whatever it throws, or gives back in vain, is noted and
 * becomes {@link PluginUnavailable}; a plugin that is switched off isn't asked at all.
 */
@ApplicationScoped
class Guard {

  /** As the virtual machine says it; {@code c:forEach} without items comes to it, for one. */
  private static final String TOO_LARGE = "Requested array size exceeds VM limit";

  @Inject PluginSwitches switches;
  @Inject PluginFailures failures;
  @Inject PluginTurns turns;

  private final ThreadLocal<Boolean> tried = ThreadLocal.withInitial(() -> false);

  /**
   * Does something with content that is not finished: a plugin that breaks on it is no news for an
   * admin.
   */
  <T> T onTrial(Supplier<T> work) {
    boolean before = tried.get();
    tried.set(true);
    try {
      return work.get();
    } finally {
      tried.set(before);
    }
  }

  /**
   * @param place what the plugin is asked for
   * @throws PluginUnavailable when it is off, throws anything, answers null or doesn't answer
   */
  <T> T ask(PluginRow plugin, String type, PluginPlace place, Supplier<T> call) {
    return askOrNull(
        plugin,
        type,
        place,
        () -> Objects.requireNonNull(call.get(), () -> place + " of " + type + " answers null"));
  }

  /** The same for questions whose answer may be null. */
  <T> T askOrNull(PluginRow plugin, String type, PluginPlace place, Supplier<T> call) {
    if (!place.isAskedWhenOff() && switches.isOff(plugin.id())) {
      throw new PluginUnavailable(Reason.OFF, plugin.name());
    }
    try {
      return turns.take(plugin, type, place, call);
    } catch (ExecutionException elsewhere) {
      throw lack(plugin, type, place, elsewhere.getCause());
    } catch (Throwable broken) {
      throw lack(plugin, type, place, broken);
    }
  }

  private Failure lack(PluginRow plugin, String type, PluginPlace place, Throwable broken) {
    if (broken instanceof Failure ours) {
      return ours;
    }
    var contained = contained(broken);
    if (!tried.get()) {
      failures.note(plugin, type, place, contained);
    }
    return new PluginUnavailable(plugin.name(), contained);
  }

  /**
   * What may be held against a plugin. A machine without memory is nobody's fault and nothing to go
   * on with; too deep a recursion, or asking for an array that no machine has room for, is.
   */
  static Throwable contained(Throwable broken) {
    if (broken instanceof VirtualMachineError machine
        && !(broken instanceof StackOverflowError)
        && !TOO_LARGE.equals(broken.getMessage())) {
      throw machine;
    }
    return broken;
  }
}
