package vn.thao.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.thao.people.entity.PersonalFile;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Numbered;
import vn.thao.platform.control.PersonalData;
import vn.thao.platform.control.PersonalReading;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Texts;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;

/**
 * Everything held of one person: to read ({@code data.html}), for machines ({@code data.json}), and
 * the files. For the person itself, or for an officer at the person's request.
 */
@ApplicationScoped
public class PersonalExports {

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject PersonalReading reading;
  @Inject @Any Instance<PersonalData> components;
  @Inject Texts texts;
  @Inject Clock clock;

  @Requires(value = Permission.OWN_ACCOUNT, audited = true)
  @Transactional
  public PersonalFile own(Locale language) {
    return file(user.personId(), true, language);
  }

  @Requires(value = Permission.KEEP_PRIVACY, audited = true)
  @Transactional
  public PersonalFile of(long person, Locale language) {
    var reach = new Reach(user.scope(Permission.KEEP_PRIVACY), Time.today(clock));
    var sql =
        "select p.id, 0 from people_person p where p.retracted_at is null and "
            + reach.condition()
            + " and p.id = ?";
    var values = new ArrayList<>(reach.values());
    values.add(person);
    if (Sql.rows(em, Numbered.marks(sql), values.toArray()).isEmpty()) {
      throw new NotFound("failure.not-found");
    }
    return file(person, false, language);
  }

  private PersonalFile file(long person, boolean self, Locale language) {
    var parts = new LinkedHashMap<String, List<Map<String, String>>>();
    var persons = withDuplicates(person);
    for (long each : persons) {
      reading.rows(each, language).forEach((heading, rows) -> put(parts, heading, rows));
      for (var component : components) {
        component
            .rows(each, self)
            .forEach((key, rows) -> put(parts, texts.get(language, key), rows));
      }
    }
    var document = new PersonalDocument(parts, texts, language, clock.instant());
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      add(zip, "data.html", document.html().getBytes(StandardCharsets.UTF_8));
      add(zip, "data.json", document.json().getBytes(StandardCharsets.UTF_8));
      for (long each : persons) {
        for (var component : components) {
          for (var file : component.files(each).entrySet()) {
            add(zip, "files/" + file.getKey(), file.getValue());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PersonalFile("du-lieu-" + Time.today(clock) + ".zip", bytes.toByteArray());
  }

  /** The person, and the records that were merged into that one. */
  private List<Long> withDuplicates(long person) {
    return Sql.rows(
            em, "select p.id, 0 from people_person p where p.id = ?1 or p.alias_of = ?1", person)
        .stream()
        .map(row -> Sql.number(row[0]))
        .toList();
  }

  private static void put(
      LinkedHashMap<String, List<Map<String, String>>> parts,
      String heading,
      List<Map<String, String>> rows) {
    if (!rows.isEmpty()) {
      parts.computeIfAbsent(heading, key -> new ArrayList<>()).addAll(rows);
    }
  }

  private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }
}
