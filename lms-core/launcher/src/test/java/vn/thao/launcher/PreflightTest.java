package vn.thao.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

  @TempDir Path folder;

  private Settings settings(String name, String value) {
    return Settings.read(Map.of(name, value), folder, folder);
  }

  @Test
  void takenPortIsRefused() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Settings settings = settings("THAO_PORT", Integer.toString(other.getLocalPort()));
      assertThatThrownBy(() -> Preflight.portIsFree(settings)).hasMessage("port.taken");
    }
  }

  @Test
  void freePortIsFine() throws IOException {
    int port;
    try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      port = once.getLocalPort();
    }
    Settings settings = settings("THAO_PORT", Integer.toString(port));
    assertThatCode(() -> Preflight.portIsFree(settings)).doesNotThrowAnyException();
  }

  @Test
  void addressOfAnotherMachineIsRefused() {
    Settings settings = settings("THAO_LISTEN", "192.0.2.1");
    assertThatThrownBy(() -> Preflight.portIsFree(settings)).hasMessage("listen.unknown");
  }

  @Test
  void fileInPlaceOfTheDataFolderIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    Settings settings = settings("THAO_DATA", file.toString());
    assertThatThrownBy(() -> Preflight.dataFolderIsWritable(settings))
        .hasMessage("data.unwritable");
  }

  @Test
  void newDataFolderIsMade() {
    Settings settings = settings("THAO_DATA", "new/data");
    Preflight.dataFolderIsWritable(settings);
    assertThat(folder.resolve("new/data/work")).isDirectory();
  }

  @Test
  void dataFolderBelongsToOne() throws IOException {
    Settings settings = settings("THAO_DATA", "data");
    Preflight.dataFolderIsWritable(settings);
    FileLock first = Preflight.dataFolderIsOurs(settings);

    assertThatThrownBy(() -> Preflight.dataFolderIsOurs(settings)).hasMessage("data.inUse");

    first.channel().close();
    Preflight.dataFolderIsOurs(settings).channel().close();
  }

  @Test
  void installationWithoutItsApplicationIsRefused() {
    Settings settings = settings("THAO_DATA", "data");
    assertThatThrownBy(() -> Preflight.installationIsWhole(settings))
        .hasMessage("installation.incomplete");
  }
}
