package vn.thao.platform.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTest {

  private static final String TEXT =
      """
      # a comment
      code: K01
      title:
        vi: Một
        en: One
      days: [1, 2,
        3]
      list:
        - id: a
          text: >-
            long
            text
        - {id: b, "a/b": 1}
      """;

  @ParameterizedTest
  @CsvSource({
    "'',1",
    "/code,2",
    "/title,3",
    "/title/en,5",
    "/days,6",
    "/days/2,7",
    "/list/0,9",
    "/list/0/text,10",
    "/list/1,13",
    "/list/1/a~1b,13",
    "/list/1/missing/deep,13",
    "/nothing,1"
  })
  void everyValueHasItsLine(String pointer, int line) throws Exception {
    assertThat(Yaml.read(TEXT).line(pointer)).isEqualTo(line);
  }

  @Test
  void valuesKeepTheirKind() throws Exception {
    var root =
        Yaml.read(
                "day: 2026-07-01\nyes: yes\non: true\nnumber: 12\nnone:\nquoted: \"1719\"\nx: 1.5\n")
            .root();
    assertThat(root)
        .hasToString(
            "{\"day\":\"2026-07-01\",\"yes\":\"yes\",\"on\":true,\"number\":12,\"none\":null,"
                + "\"quoted\":\"1719\",\"x\":1.5}");
  }

  @Test
  void decomposedLettersAreComposed() throws Exception {
    assertThat(Yaml.read("a: e\u0302\u0301").root().getString("a")).isEqualTo("\u1ebf");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: 1\\nb: [1, 2|2",
        "a: 1\\nb: 2\\na: 3|3",
        "a: 1\\n\\tb: 2|2",
        "a: &x [1]\\nb: *x|2",
        "- 1|1",
        "''|1",
        "a: 'open|1"
      })
  void whatIsNotPlainYamlIsRefusedWithItsLine(String escaped, int line) {
    var text = escaped.replace("\\n", "\n").replace("\\t", "\t");
    var fault = catchThrowableOfType(Yaml.Malformed.class, () -> Yaml.read(text));
    assertThat(fault).isNotNull();
    assertThat(fault.line()).isEqualTo(line);
    assertThat(fault.getMessage()).isNotBlank();
  }

  @Test
  void depthDoesNotExhaustTheStack() {
    assertThat(
            catchThrowableOfType(
                Yaml.Malformed.class, () -> Yaml.read("a: " + "[".repeat(200_000))))
        .isNotNull();
    var blocks = "a:\n" + "- ".repeat(60) + "x";
    assertThat(catchThrowableOfType(Yaml.Malformed.class, () -> Yaml.read(blocks))).isNotNull();
  }
}
