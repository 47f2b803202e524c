package vn.thao.platform.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuditWordsTest {

  @Test
  void wordsAreFoundWithoutMarksAndCase() {
    assertThat(AuditWords.of("system:outbox", "Jobs.runNow", "Đã gửi thư"))
        .containsExactly("da", "gui", "jobs", "outbox", "runnow", "system", "thu");
  }

  @Test
  void longTextsAreCut() {
    assertThat(AuditWords.of("x".repeat(500))).containsExactly("x".repeat(60));
    var many = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      many.append(i).append(' ');
    }
    assertThat(AuditWords.of(many.toString())).hasSize(40);
  }
}
