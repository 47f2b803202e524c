package vn.thao.certification.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.thao.platform.entity.JsonText;

class StatementTest {

  @Test
  void hashDoesNotDependOnTheOrderOfMembers() {
    var one = JsonText.parse("{\"a\":{\"x\":1,\"y\":\"Ướt\"},\"b\":true}");
    var other = JsonText.parse("{ \"b\": true, \"a\": {\"y\": \"Ướt\", \"x\": 1} }");
    assertThat(Statement.hash("statement-1", one)).isEqualTo(Statement.hash("statement-1", other));
  }

  /** The value is written down: a change of the canonical form would make issued papers invalid. */
  @Test
  void hashOfTheSameDataIsTheSameForEver() {
    var data = JsonText.parse("{\"fullName\":\"Nguyễn Thị Ánh\",\"periods\":8}");
    assertThat(Statement.hash("statement-1", data))
        .isEqualTo("42f24fecd29ba600b45085ced3f2c232e8c6f6493b9aea56dab534cb53d7166b");
  }

  @Test
  void hashChangesWithTemplateAndData() {
    var data = JsonText.parse("{\"fullName\":\"A\"}");
    assertThat(Statement.hash("statement-1", data))
        .isNotEqualTo(Statement.hash("statement-2", data))
        .isNotEqualTo(Statement.hash("statement-1", JsonText.parse("{\"fullName\":\"B\"}")));
  }

  @Test
  void initialsKeepDiacriticsAndSkipSpaces() {
    assertThat(Verification.initials("  Đỗ  thị Ánh ")).isEqualTo("Đ.T.Á.");
    assertThat(Verification.initials("A\u0301nh")).isEqualTo("Á.");
    assertThat(Verification.initials("")).isEmpty();
  }

  @Test
  void numberIsPrintedWithYearAndUnit() {
    assertThat(new RegisterNumber(1, 2026, 12).text("SNV")).isEqualTo("12/2026/SNV");
  }
}
