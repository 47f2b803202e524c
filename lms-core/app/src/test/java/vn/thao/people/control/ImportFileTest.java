package vn.thao.people.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import vn.thao.people.entity.ImportTable.Line;
import vn.thao.platform.entity.Refused;

class ImportFileTest {

  private static final String TEXT = "Số hiệu;Họ và tên\nS-1;\"Lò Văn; A\"\n\nS-2;Páo\n";

  @Test
  void textWithSemicolonsIsRead() {
    assertThat(lines(TEXT.getBytes(StandardCharsets.UTF_8)))
        .containsExactly(
            new Line(1, List.of("Số hiệu", "Họ và tên")),
            new Line(2, List.of("S-1", "Lò Văn; A")),
            new Line(4, List.of("S-2", "Páo")));
  }

  @Test
  void textWithCommasAndByteOrderMarkIsRead() {
    var text = "\ufeffcode,name\r\nA,\"one\ntwo\"\r\nB,x\r\n";
    assertThat(lines(text.getBytes(StandardCharsets.UTF_8)))
        .containsExactly(
            new Line(1, List.of("code", "name")),
            new Line(2, List.of("A", "one\ntwo")),
            new Line(4, List.of("B", "x")));
  }

  @Test
  void decomposedLettersAreComposed() {
    assertThat(lines("a,b\nNguye\u0302\u0303n,x".getBytes(StandardCharsets.UTF_8)).get(1).cell(0))
        .isEqualTo("Nguy\u1ec5n");
  }

  @Test
  void otherEncodingsAreRefused() {
    refused(new byte[] {'a', ',', (byte) 0xE9, '\n'}, "import.encoding");
    refused("\ufeffa,b\n".getBytes(StandardCharsets.UTF_16LE), "import.encoding");
    refused("a,b\n".getBytes(StandardCharsets.UTF_16BE), "import.encoding");
  }

  @Test
  void emptyBrokenAndLargeFilesAreRefused() throws IOException {
    refused(new byte[0], "import.empty");
    refused(new byte[ImportFile.LARGEST + 1], "import.too-large");
    refused(new byte[] {'P', 'K', 3, 4, 9, 9, 9}, "import.broken");
    refused(zip("readme.txt", 10), "import.broken");
    refused(zip("xl/worksheets/sheet1.xml", 90 * 1024 * 1024), "import.too-large");
    refused("a,\"b\n".getBytes(StandardCharsets.UTF_8), "import.broken-text");
    var rows = "a,b\n" + "1,2\n".repeat(ImportFile.MOST_ROWS + 1);
    refused(rows.getBytes(StandardCharsets.UTF_8), "import.too-many-rows");
  }

  @Test
  void workbookGivesDatesNumbersAndCachedFormulas() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", "1.0")) {
      var sheet = book.newWorksheet("list");
      sheet.value(0, 0, "from");
      sheet.value(2, 0, LocalDate.of(2026, 2, 5));
      sheet.style(2, 0).format("dd/mm/yyyy").set();
      sheet.value(2, 1, 12);
      sheet.value(2, 2, "05/02/2026");
      sheet.value(2, 3, 0.8);
      sheet.style(2, 3).format("0%").set();
      sheet.formula(2, 4, "1+1");
      sheet.value(2, 5, " 00123 ");
    }
    var line = lines(bytes.toByteArray()).get(1);
    assertThat(line.number()).isEqualTo(3);
    assertThat(line.cells())
        .startsWith("2026-02-05", "12", "05/02/2026", "80")
        .endsWith("00123")
        .doesNotContain("1+1");
  }

  private static List<Line> lines(byte[] bytes) {
    return ImportFile.read(bytes).lines();
  }

  private static byte[] zip(String name, int size) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(new byte[size]);
    }
    return bytes.toByteArray();
  }

  private static void refused(byte[] bytes, String key) {
    assertThatThrownBy(() -> ImportFile.read(bytes))
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }
}
