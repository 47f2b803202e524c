package vn.thao.competency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import vn.thao.competency.entity.Framework;
import vn.thao.competency.entity.FrameworkChange;
import vn.thao.competency.entity.FrameworkDraftFile;
import vn.thao.competency.entity.FrameworkImportView;
import vn.thao.competency.entity.FrameworkVersion;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Texts;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/** A framework goes out as a table, and comes in as one or as a package of CASE, as a draft. */
@ApplicationScoped
public class FrameworkImports {

  private static final int LARGEST = 2 * 1024 * 1024;

  @PersistenceContext EntityManager em;
  @Inject FrameworkReading reading;
  @Inject FrameworkVersions versions;
  @Inject FrameworkDrafts drafts;
  @Inject WholeProvince province;
  @Inject CurrentUser user;
  @Inject Texts texts;
  @Inject Clock clock;

  /**
   * @param number null: the published version
   * @param language of the headings; the content is in both
   */
  @Requires({Permission.LEARN, Permission.MANAGE_FRAMEWORKS})
  @Transactional
  public String csv(Integer number, Locale language) {
    return new FrameworkCsv(texts).write(versions.view(number).framework(), language);
  }

  /**
   * Keeps a file to look at; changes nothing. The one before of the same officer is forgotten.
   *
   * @return its id
   */
  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public long check(String fileName, byte[] bytes) {
    province.check();
    var content = decoded(bytes);
    long id = Ids.next();
    Sql.fill(
            em.createNativeQuery("delete from competency_framework_import where person_id = ?1"),
            user.personId())
        .executeUpdate();
    Sql.insert(
        em,
        "competency_framework_import",
        "id, person_id, file_name, content, checked_at",
        id,
        user.personId(),
        fileName,
        content,
        clock.instant());
    return id;
  }

  private static String decoded(byte[] bytes) {
    if (bytes.length > LARGEST) {
      throw new Refused("frameworks.file-large", LARGEST >> 20);
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.isBlank()) {
        throw new Refused("frameworks.file-empty");
      }
      if (text.indexOf('\0') >= 0) {
        throw new Refused("frameworks.file-encoding");
      }
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException other) {
      throw new Refused("frameworks.file-encoding");
    }
  }

  /** The draft that stands in the way of another; null when none does. */
  @Requires(Permission.MANAGE_FRAMEWORKS)
  @Transactional
  public FrameworkVersion open() {
    return reading.versions().stream().filter(FrameworkVersion::isDraft).findFirst().orElse(null);
  }

  /** What the officer's file would change, or what is wrong with it. */
  @Requires(Permission.MANAGE_FRAMEWORKS)
  @Transactional
  public FrameworkImportView view(long id) {
    var row = row(id);
    var file = parsed(Sql.text(row[1]));
    var published = published();
    var merged = file.over(published);
    var problems = file.problems(merged, reading.levels(), reading.everPublished());
    return new FrameworkImportView(
        id,
        (String) row[0],
        problems,
        problems.isEmpty() ? FrameworkChange.between(published, merged) : List.of(),
        merged.gaps().size());
  }

  /**
   * Opens a draft with what the file says.
   *
   * @return its number
   */
  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public int adopt(long id) {
    province.check();
    var file = parsed(Sql.text(row(id)[1]));
    var merged = file.over(published());
    int problems = file.problems(merged, reading.levels(), reading.everPublished()).size();
    if (problems > 0) {
      throw new Refused("frameworks.file-problems", problems);
    }
    return drafts.open(reading.versions(), merged);
  }

  private Object[] row(long id) {
    return Sql.rows(
            em,
            "select i.file_name, i.content from competency_framework_import i where i.id = ?1"
                + " and i.person_id = ?2",
            id,
            user.personId())
        .stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("failure.not-found"));
  }

  private Framework published() {
    return reading.framework(FrameworkReading.published(reading.versions()).id());
  }

  private FrameworkDraftFile parsed(String content) {
    return content.stripLeading().startsWith("{")
        ? new CaseReading(Time.today(clock)).read(content)
        : new FrameworkCsv(texts).read(content);
  }
}
