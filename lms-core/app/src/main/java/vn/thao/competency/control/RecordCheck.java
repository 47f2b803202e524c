package vn.thao.competency.control;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.thao.competency.entity.RecordLine;
import vn.thao.competency.entity.RecordLine.State;
import vn.thao.people.entity.ImportTable;
import vn.thao.people.entity.ImportTable.Line;
import vn.thao.people.entity.Names;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.Hash;
import vn.thao.platform.entity.Refused;

/**
 * The dry run of a list of paper records. A function of the list and of what is known, so that it
 * can be asked again before anything is written, and compared.
 */
final class RecordCheck {

  static final int MOST_ROWS = 1000;
  static final List<String> COLUMNS =
      List.of("staff-number", "competency", "level", "achieved", "title", "until", "document");

  private static final int NEEDED = 5;
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_DOCUMENT = 500;
  private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
  private static final Pattern TYPED = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

  /**
   * What is known.
   *
   * @param people by staff number in capitals, within the scope
   * @param highest the highest level of each competency
   */
  record Known(Map<String, Long> people, Map<String, Integer> highest, LocalDate today) {}

  private final Texts texts;
  private final Known known;

  RecordCheck(Texts texts, Known known) {
    this.texts = texts;
    this.known = known;
  }

  /** All states are NEW or WRONG; what is recorded already is for the caller to find out. */
  List<RecordLine> lines(ImportTable table) {
    var places = places(table);
    var rows = table.lines().subList(1, table.lines().size());
    if (rows.size() > MOST_ROWS) {
      throw new Refused("records.too-many", MOST_ROWS);
    }
    var first = new HashMap<String, Integer>();
    var lines = new ArrayList<RecordLine>();
    for (var row : rows) {
      var line = line(row, places);
      var before =
          line.reference() == null
              ? null
              : first.putIfAbsent(line.reference() + line.competency(), line.number());
      lines.add(before == null ? line : wrong(line, "records.twice", String.valueOf(before)));
    }
    return lines;
  }

  private Map<String, Integer> places(ImportTable table) {
    if (table.lines().size() < 2) {
      throw new Refused("records.empty");
    }
    var heads = table.lines().get(0).cells().stream().map(RecordCheck::plain).toList();
    var places = new HashMap<String, Integer>();
    for (var column : COLUMNS) {
      var key = "records.column." + column;
      int place = heads.indexOf(plain(texts.get(Texts.VIETNAMESE, key)));
      place = place < 0 ? heads.indexOf(plain(texts.get(Texts.ENGLISH, key))) : place;
      if (place < 0 && COLUMNS.indexOf(column) < NEEDED) {
        throw new Refused(
            "records.no-column",
            texts.get(Texts.VIETNAMESE, key) + " / " + texts.get(Texts.ENGLISH, key));
      }
      places.put(column, place);
    }
    return places;
  }

  private static String plain(String heading) {
    return Names.searchable(heading).replace("*", "").strip();
  }

  private RecordLine line(Line row, Map<String, Integer> places) {
    var cells = new HashMap<String, String>();
    places.forEach((column, place) -> cells.put(column, place < 0 ? "" : row.cell(place)));
    var number = cells.get("staff-number");
    var person = known.people().get(number.toUpperCase(Locale.ROOT));
    var competency = cells.get("competency").toUpperCase(Locale.ROOT);
    int level = cells.get("level").matches("[1-5]") ? Integer.parseInt(cells.get("level")) : 0;
    var achieved = day(cells.get("achieved"));
    var until = day(cells.get("until"));
    var title = cells.get("title");
    var line =
        new RecordLine(
            row.number(),
            State.NEW,
            null,
            List.of(),
            person,
            number,
            competency,
            level,
            achieved,
            until,
            title,
            cells.get("document"),
            Hash.of(person + "|" + level + "|" + achieved + "|" + title).substring(0, 40));
    var problem = problem(line, cells.get("until"));
    return problem == null ? line : wrong(line, problem);
  }

  private String problem(RecordLine line, String until) {
    if (line.person() == null) {
      return "records.nobody";
    }
    if (line.level() == 0 || line.level() > known.highest().getOrDefault(line.competency(), 0)) {
      return "records.no-level";
    }
    var achieved = line.achievedOn();
    if (achieved == null || achieved.isAfter(known.today()) || achieved.isBefore(FIRST_DAY)) {
      return "records.bad-day";
    }
    if (!until.isEmpty() && (line.validUntil() == null || line.validUntil().isBefore(achieved))) {
      return "records.bad-until";
    }
    if (line.title().isBlank() || line.title().length() > LONGEST_TITLE) {
      return "records.no-title";
    }
    return line.document().length() > LONGEST_DOCUMENT ? "records.long-document" : null;
  }

  private static LocalDate day(String text) {
    try {
      var typed = TYPED.matcher(text);
      return typed.matches()
          ? LocalDate.of(
              Integer.parseInt(typed.group(3)),
              Integer.parseInt(typed.group(2)),
              Integer.parseInt(typed.group(1)))
          : LocalDate.parse(text);
    } catch (DateTimeException noDay) {
      return null;
    }
  }

  private static RecordLine wrong(RecordLine line, String problem, String... arguments) {
    return with(line, State.WRONG, problem, List.of(arguments));
  }

  /** Marks those that the ledger has. */
  static List<RecordLine> known(List<RecordLine> lines, Set<String> recorded) {
    return lines.stream()
        .map(
            line ->
                line.state() == State.NEW && recorded.contains(line.reference() + line.competency())
                    ? with(line, State.SAME, null, List.of())
                    : line)
        .toList();
  }

  private static RecordLine with(
      RecordLine line, State state, String problem, List<String> arguments) {
    return new RecordLine(
        line.number(),
        state,
        problem,
        arguments,
        line.person(),
        line.staffNumber(),
        line.competency(),
        line.level(),
        line.achievedOn(),
        line.validUntil(),
        line.title(),
        line.document(),
        line.reference());
  }
}
