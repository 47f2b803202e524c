package vn.thao.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What can be known to fail before the server starts, each a {@link Problem} of its own. */
final class Preflight {

  private Preflight() {}

  static void installationIsWhole(Settings settings) {
    for (Path part : new Path[] {settings.war(), settings.server()}) {
      if (!Files.isRegularFile(part)) {
        throw new Problem("installation.incomplete", part);
      }
    }
  }

  static void portIsFree(Settings settings) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(settings.listen()), settings.port()));
    } catch (UnknownHostException unknown) {
      throw new Problem("listen.unknown", settings.listen());
    } catch (IOException taken) {
      if (!isOurs(settings.listen())) {
        throw new Problem("listen.unknown", settings.listen());
      }
      throw new Problem(settings.port() < 1024 ? "port.low" : "port.taken", settings.port());
    }
  }

  private static boolean isOurs(String listen) {
    try (ServerSocket anyPort = new ServerSocket()) {
      anyPort.bind(new InetSocketAddress(listen, 0));
      return true;
    } catch (IOException notOurs) {
      return false;
    }
  }

  /** Makes the folders and tries to write into them: asking for rights alone misleads. */
  static void dataFolderIsWritable(Settings settings) {
    try {
      Files.createDirectories(settings.work());
      Files.createDirectories(settings.logs());
      Files.delete(Files.createTempFile(settings.data(), "write", ".test"));
      Files.delete(Files.createTempFile(settings.logs(), "write", ".test"));
    } catch (IOException refused) {
      throw new Problem("data.unwritable", settings.data());
    }
  }

  /**
   * Holds the data folder for this process; a second Thạo on it would clear away the first one's
   * working files. The lock ends with the process, also when it is killed.
   */
  static FileLock dataFolderIsOurs(Settings settings) {
    try {
      FileChannel channel =
          FileChannel.open(
              settings.data().resolve("thao.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw new Problem("data.inUse", settings.data());
      }
      return lock;
    } catch (OverlappingFileLockException sameProcess) {
      throw new Problem("data.inUse", settings.data());
    } catch (IOException refused) {
      throw new Problem("data.unwritable", settings.data());
    }
  }
}
