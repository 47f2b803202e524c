package vn.thao.spi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A report made of rows that each belong to a person. The core brings what all reports have: the
 * page, the files in every format, the columns of name and unit, and above all the scope: rows of
 * people whom the reader may not see never leave the server, however many a source hands over.
 *
 * <p>Stateless, thread-safe, found by {@link java.util.ServiceLoader}. The title is {@code <id>} in
 * the bundle, what a row is {@code <id>.about}, a column {@code <id>.<column>}, what it measures
 * {@code <id>.<column>.help}.
 */
public interface ReportSource {

  /** What may stand in a cell: String, Number, or LocalDate. */
  enum Kind {
    TEXT,
    NUMBER,
    DAY
  }

  record Column(String name, Kind kind) {}

  /**
   * One row.
   *
   * @param person see {@link Participant#id()}
   * @param cells one for each column, of its kind; null: nothing is known
   */
  record Row(String person, List<Object> cells) {}

  /**
   * What is asked for.
   *
   * @param asOf the day it looks at; what happened later doesn't count
   * @param knownAt what was recorded later doesn't count either
   * @param language of the words in cells
   */
  record Ask(LocalDate asOf, Instant knownAt, Locale language) {}

  /** Stable for ever, e.g. {@code thao.observations}; stored with saved filters and schedules. */
  String id();

  List<Column> columns();

  /** Hands over all rows, in any order. Must not keep more than one batch of them in memory. */
  void rows(Ask ask, Services services, Consumer<Row> sink);
}
