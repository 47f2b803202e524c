package vn.thao.content.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thao.platform.entity.Refused;

/** What comes out of a ZIP that somebody handed in, and what is refused of it. */
class ZipPackageTest {

  @Test
  void writtenAndReadAgainItIsTheSamePackage() {
    var source = PackageSource.of("T01", PackageReaderTest.sound());
    var zip = ZipPackage.write(source);
    assertThat(ZipPackage.read(zip).hash()).isEqualTo(source.hash());
    assertThat(ZipPackage.write(ZipPackage.read(zip))).isEqualTo(zip);
  }

  @Test
  void folderAroundThePackageIsTakenOff() throws IOException {
    var read =
        ZipPackage.read(zip(Map.of("T01/course.yaml", bytes("a"), "T01/x/y.md", bytes("b"))));
    assertThat(read.files()).containsOnlyKeys("course.yaml", "x/y.md");
  }

  @ParameterizedTest
  @CsvSource({
    "../evil.md, upload.path",
    "modules/../../evil.md, upload.path",
    "/etc/evil.md, upload.path",
    "C:/evil.md, upload.path",
    "a\\evil.md, upload.path",
    "a//b.md, upload.path",
    ".git/config, upload.hidden",
    "modules/.DS_Store, upload.hidden",
    "__MACOSX/course.yaml, upload.hidden",
    "modules/bài.md, upload.name"
  })
  void pathsThatNoPackageHasAreRefused(String path, String key) throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("course.yaml", bytes("a"));
    files.put(path, bytes("b"));
    refused(zip(files), key);
  }

  @Test
  void namesThatDifferInCaseOnlyAreRefused() throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("course.yaml", bytes("a"));
    files.put("Course.yaml", bytes("b"));
    refused(zip(files), "upload.twice");
  }

  @Test
  void largeFileIsRefusedHoweverWellItIsPacked() throws IOException {
    refused(
        zip(Map.of("course.yaml", new byte[(int) PackageSource.LARGEST_FILE + 1])),
        "upload.large-file");
  }

  @Test
  void bombIsNotUnpackedToItsEnd() throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    for (int i = 0; i < 60; i++) {
      files.put("f" + i + ".md", new byte[1 << 20]);
    }
    var zip = zip(files);
    assertThat(zip.length).isLessThan(1 << 20);
    refused(zip, "upload.unpacked");
  }

  @Test
  void tooManyFilesAreRefused() throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    for (int i = 0; i <= PackageSource.MOST_FILES; i++) {
      files.put("f" + i + ".md", new byte[0]);
    }
    refused(zip(files), "upload.many-files");
  }

  @Test
  void symbolicLinkIsRefused() throws IOException {
    var zip = zip(Map.of("course.yaml", bytes("/etc/passwd")));
    var data = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int directory = data.getInt(zip.length - 22 + 16);
    data.putInt(directory + 38, 0xA1FF << 16);
    refused(zip, "upload.link");
  }

  @Test
  void whatIsNoZipIsRefused() {
    refused(new byte[0], "upload.broken");
    refused(bytes("%PDF-1.7 and so on, longer than the end of a directory"), "upload.broken");
    refused(new byte[ZipPackage.LARGEST_ZIP + 1], "upload.too-large");
  }

  private static void refused(byte[] zip, String key) {
    assertThatThrownBy(() -> ZipPackage.read(zip))
        .isInstanceOfSatisfying(Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return out.toByteArray();
  }
}
