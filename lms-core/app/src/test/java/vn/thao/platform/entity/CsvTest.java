package vn.thao.platform.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

  @Test
  void cellsAreSeparatedBySemicolonsAndQuotedWhereNeeded() {
    assertThat(Csv.line(List.of("a", "b;c", "say \"x\"", "two\nlines")))
        .isEqualTo("a;\"b;c\";\"say \"\"x\"\"\";\"two\nlines\"\r\n");
  }

  @Test
  void whatLooksLikeAFormulaIsNone() {
    assertThat(Csv.line(List.of("=1+1", "+x", "@sum", "-cmd", "-12,5")))
        .isEqualTo("'=1+1;'+x;'@sum;'-cmd;-12,5\r\n");
  }
}
