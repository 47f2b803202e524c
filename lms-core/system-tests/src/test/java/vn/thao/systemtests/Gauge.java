package vn.thao.systemtests;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What the server's process takes of the machine, read from outside. */
final class Gauge {

  private static final long MEGABYTE = 1024 * 1024;

  private final ProcessHandle server;
  private final MemoryMXBean memory;
  private final List<GarbageCollectorMXBean> collectors;

  private Gauge(ProcessHandle server, MBeanServerConnection beans) throws IOException {
    this.server = server;
    memory =
        ManagementFactory.newPlatformMXBeanProxy(
            beans, ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
    collectors =
        List.copyOf(ManagementFactory.getPlatformMXBeans(beans, GarbageCollectorMXBean.class));
  }

  static Gauge of(ProcessHandle server) throws IOException, AttachNotSupportedException {
    VirtualMachine machine = VirtualMachine.attach(Long.toString(server.pid()));
    try {
      JMXServiceURL address = new JMXServiceURL(machine.startLocalManagementAgent());
      return new Gauge(server, JMXConnectorFactory.connect(address).getMBeanServerConnection());
    } finally {
      machine.detach();
    }
  }

  Duration processorTime() {
    return server.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Megabytes in use, garbage included. */
  long heap() {
    return memory.getHeapMemoryUsage().getUsed() / MEGABYTE;
  }

  /** Megabytes in use when all garbage has been taken away. */
  long heapInNeed() {
    memory.gc();
    return heap();
  }

  long largestHeap() {
    return memory.getHeapMemoryUsage().getMax() / MEGABYTE;
  }

  /** How long collections have held up the server since its start, in milliseconds. */
  long collecting() {
    return collectors.stream().mapToLong(GarbageCollectorMXBean::getCollectionTime).sum();
  }

  /** Megabytes of the machine's memory that the process holds; -1 where this can't be read. */
  long resident() {
    Path status = Path.of("/proc", Long.toString(server.pid()), "status");
    if (!Files.exists(status)) {
      return -1;
    }
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) / 1024)
          .findFirst()
          .orElse(-1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
