package vn.thao.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.thao.spi.ReportSource.Ask;
import vn.thao.spi.ReportSource.Kind;
import vn.thao.spi.ReportSource.Row;

/** The contract of a {@link ReportSource}, to be extended by the test of each. */
public abstract class ReportSourceContract extends ProviderContract {

  protected abstract ReportSource source();

  /** With what the source reads, so that it has rows to give. */
  protected abstract TestServices services();

  @Override
  Object subject() {
    return source();
  }

  @Override
  Class<?> extensionPoint() {
    return ReportSource.class;
  }

  protected final List<Row> rows(LocalDate asOf) {
    var found = new ArrayList<Row>();
    source().rows(new Ask(asOf, TestServices.NOW, new Locale("vi")), services(), found::add);
    return found;
  }

  @Test
  void rowsHaveACellForEachColumn() {
    var rows = rows(LocalDate.ofInstant(TestServices.NOW, ZoneOffset.UTC));
    assertThat(rows).as("rows to look at").isNotEmpty();
    for (var row : rows) {
      assertThat(row.person()).matches("\\d+");
      assertThat(row.cells()).hasSameSizeAs(source().columns());
      for (int i = 0; i < row.cells().size(); i++) {
        var cell = row.cells().get(i);
        assertThat(cell == null || fits(source().columns().get(i).kind(), cell))
            .as("%s in %s", cell, source().columns().get(i))
            .isTrue();
      }
    }
    assertThat(rows(LocalDate.ofInstant(TestServices.NOW, ZoneOffset.UTC))).isEqualTo(rows);
  }

  private static boolean fits(Kind kind, Object cell) {
    return switch (kind) {
      case TEXT -> cell instanceof String;
      case NUMBER -> cell instanceof Number;
      case DAY -> cell instanceof LocalDate;
    };
  }

  @Test
  void nothingOfLaterDaysIsCounted() {
    assertThat(rows(LocalDate.of(1970, 1, 1))).isEmpty();
  }

  @Test
  void everythingIsNamed() {
    named(Names.of(source(), ""));
    assertThat(source().columns()).isNotEmpty();
  }
}
