package vn.thao.competency.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.thao.competency.entity.Evidence;
import vn.thao.competency.entity.EvidenceSource;
import vn.thao.competency.entity.Proof;
import vn.thao.competency.entity.RecordLine;
import vn.thao.competency.entity.RecordView;
import vn.thao.people.control.ImportFile;
import vn.thao.people.entity.ImportTable;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Texts;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Hash;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.JsonText;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/**
 * Hồ sơ giấy các năm trước: an assessor brings a list of what papers say, sees what would become of
 * each row, and records all of it or nothing. The assessor answers for it by name, so nobody is in
 * the list himself; each row can be revoked like an appraisal.
 */
@ApplicationScoped
public class Records {

  static final String RULE = "paper-record";
  private static final int CHUNK = 500;

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject EvidenceBook book;
  @Inject Texts texts;
  @Inject Clock clock;

  /**
   * Checks a list and keeps it; writes no evidence.
   *
   * @return its id
   */
  @Requires(value = Permission.ASSESS, audited = true)
  @Transactional
  public long check(String fileName, byte[] file) {
    var table = ImportFile.read(file);
    lines(table);
    long id = Ids.next();
    Sql.insert(
        em,
        "competency_record_import",
        "id, person_id, file_name, file_hash, content, checked_at",
        id,
        user.personId(),
        fileName,
        Hash.of(file),
        content(table),
        clock.instant());
    return id;
  }

  /** One of the caller's own, as it stands now. */
  @Requires(Permission.ASSESS)
  @Transactional
  public RecordView view(long id) {
    return view(own(id, ""));
  }

  /**
   * Records every new row.
   *
   * @param mark of what was looked at; when anything has changed since, nothing is done
   * @return how many
   */
  @Requires(value = Permission.ASSESS, audited = true)
  @Transactional
  public int apply(long id, String mark) {
    var view = view(own(id, " for update"));
    if (view.appliedAt() != null || !view.mark().equals(mark)) {
      throw new Conflict("records.changed");
    }
    if (!view.isReady()) {
      throw new Refused("records.not-ready");
    }
    var lines =
        view.lines().stream()
            .filter(line -> line.state() == RecordLine.State.NEW)
            .sorted(Comparator.comparing(RecordLine::person))
            .toList();
    lines.forEach(this::record);
    Sql.fill(
            em.createNativeQuery(
                "update competency_record_import set applied_at = ?1, recorded = ?2 where id = ?3"),
            clock.instant(),
            lines.size(),
            id)
        .executeUpdate();
    return lines.size();
  }

  private void record(RecordLine line) {
    book.add(
        new EvidenceBook.Entry(
            line.person(),
            new Evidence(
                0,
                line.competency(),
                line.level(),
                EvidenceSource.PRIOR,
                user.personId(),
                line.achievedOn(),
                line.validUntil(),
                line.title(),
                line.title(),
                null),
            new Proof(null, null, line.document().isEmpty() ? null : line.document(), null),
            RULE,
            line.reference()),
        new EvidenceBook.Change(user.personId(), null, null));
  }

  private Object[] own(long id, String locking) {
    return Sql.rows(
            em,
            "select i.id, i.file_name, i.content, i.applied_at, i.recorded"
                + " from competency_record_import i where i.id = ?1 and i.person_id = ?2"
                + locking,
            id,
            user.personId())
        .stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("failure.not-found"));
  }

  private RecordView view(Object[] row) {
    var lines = lines(table(Sql.text(row[2])));
    return new RecordView(
        String.valueOf(row[0]),
        (String) row[1],
        Hash.of(lines.toString()),
        lines,
        Sql.instant(row[3]),
        row[4] == null ? null : (Integer) (int) number(row[4]));
  }

  private List<RecordLine> lines(ImportTable table) {
    var numbers =
        table.lines().stream()
            .flatMap(line -> line.cells().stream())
            .filter(cell -> !cell.isEmpty() && cell.length() <= 40)
            .map(cell -> cell.toUpperCase(Locale.ROOT))
            .collect(Collectors.toSet());
    var known = new RecordCheck.Known(people(numbers), highest(), Time.today(clock));
    var lines = new RecordCheck(texts, known).lines(table);
    return RecordCheck.known(lines, recorded(lines));
  }

  private Map<String, Long> people(Set<String> numbers) {
    var people = new HashMap<String, Long>();
    var sql =
        new AssessSql(
            (text, values) -> Sql.rows(em, text, values),
            Time.today(clock),
            clock.instant(),
            user.scope(Permission.ASSESS),
            "%",
            0,
            user.personId());
    for (var chunk : chunks(numbers)) {
      sql.numbered(chunk)
          .forEach(row -> people.put(((String) row[1]).toUpperCase(Locale.ROOT), number(row[0])));
    }
    return people;
  }

  private Map<String, Integer> highest() {
    var highest = new HashMap<String, Integer>();
    Sql.rows(
            em,
            "select c.code, max(b.level) as highest from competency_competency c"
                + " join competency_behaviour b on b.competency_id = c.id where c.retired = 0 group by c.code")
        .forEach(row -> highest.put((String) row[0], (int) number(row[1])));
    return highest;
  }

  private Set<String> recorded(List<RecordLine> lines) {
    var found = new HashSet<String>();
    for (var chunk :
        chunks(lines.stream().map(RecordLine::reference).collect(Collectors.toSet()))) {
      var marks =
          IntStream.rangeClosed(2, chunk.size() + 1)
              .mapToObj(i -> "?" + i)
              .collect(Collectors.joining(","));
      var values = new ArrayList<Object>(List.of(RULE));
      values.addAll(chunk);
      Sql.rows(
              em,
              "select e.reference, c.code from competency_evidence e join competency_competency c"
                  + " on c.id = e.competency_id where e.rule = ?1 and e.reference in ("
                  + marks
                  + ")",
              values.toArray())
          .forEach(row -> found.add((String) row[0] + row[1]));
    }
    return found;
  }

  private static List<List<String>> chunks(Set<String> all) {
    var list = List.copyOf(all);
    var chunks = new ArrayList<List<String>>();
    for (int i = 0; i < list.size(); i += CHUNK) {
      chunks.add(list.subList(i, Math.min(i + CHUNK, list.size())));
    }
    return chunks;
  }

  private static String content(ImportTable table) {
    var lines = Json.createArrayBuilder();
    table
        .lines()
        .forEach(
            line ->
                lines.add(
                    Json.createArrayBuilder()
                        .add(line.number())
                        .add(Json.createArrayBuilder(line.cells()))));
    return Json.createObjectBuilder().add("lines", lines).build().toString();
  }

  private static ImportTable table(String content) {
    return new ImportTable(
        JsonText.parse(content).getJsonArray("lines").getValuesAs(JsonArray.class).stream()
            .map(
                line ->
                    new ImportTable.Line(
                        line.getInt(0),
                        line.getJsonArray(1).getValuesAs(JsonString.class).stream()
                            .map(JsonString::getString)
                            .toList()))
            .toList());
  }
}
