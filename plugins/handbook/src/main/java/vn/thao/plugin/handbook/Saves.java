package vn.thao.plugin.handbook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.thao.spi.Services;

/** What has been saved of chapters, drafts and editions alike. */
final class Saves {

  private static final String FROM =
      "select " + Save.COLUMNS + " from plugin_thao_handbook__save s where ";

  private final Tables tables;

  Saves(Services services) {
    tables = new Tables(services);
  }

  /** An edition, without what it says. */
  record Edition(int number, Instant publishedAt) {}

  /** The newest edition of each chapter. */
  List<Save> newest() {
    return tables.list(
        FROM
            + "s.edition is not null and not exists (select 1 from plugin_thao_handbook__save n"
            + " where n.chapter = s.chapter and n.edition > s.edition)",
        Save::read);
  }

  /** The last save of each chapter, published or not. */
  List<Save> last() {
    return tables.list(
        FROM
            + "not exists (select 1 from plugin_thao_handbook__save n"
            + " where n.chapter = s.chapter and n.save_no > s.save_no)",
        Save::read);
  }

  Optional<Save> last(String chapter) {
    return first(
        FROM
            + "s.chapter = ? and s.save_no = (select max(n.save_no)"
            + " from plugin_thao_handbook__save n where n.chapter = s.chapter)",
        chapter);
  }

  Optional<Save> edition(String chapter, int number) {
    return first(FROM + "s.chapter = ? and s.edition = ?", chapter, number);
  }

  Optional<Save> newest(String chapter) {
    return first(
        FROM
            + "s.chapter = ? and s.edition = (select max(n.edition)"
            + " from plugin_thao_handbook__save n where n.chapter = s.chapter)",
        chapter);
  }

  private Optional<Save> first(String sql, Object... values) {
    return tables.list(sql, Save::read, values).stream().findFirst();
  }

  /** Newest first. */
  List<Edition> editions(String chapter) {
    return tables.list(
        "select s.edition, s.published_at from plugin_thao_handbook__save s"
            + " where s.chapter = ? and s.edition is not null order by s.edition desc",
        row -> new Edition(row.getInt("edition"), Tables.instant(row, "published_at")),
        chapter);
  }

  /**
   * Keeps it as the save after {@code base}.
   *
   * @return false when somebody else saved meanwhile: nothing is kept then
   */
  boolean save(String chapter, int base, Chapter content, String person, Instant now) {
    return tables.added(
        "insert into plugin_thao_handbook__save (chapter, save_no, content, saved_at, saved_by)"
            + " values (?, ?, ?, ?, ?)",
        chapter,
        base + 1,
        content.json().toString(),
        now,
        Tables.id(person));
  }

  /** A chapter that comes with the software; left alone once there is any of that name. */
  void ship(String chapter, Chapter content, Instant now) {
    if (last(chapter).isEmpty()) {
      tables.added(
          "insert into plugin_thao_handbook__save (chapter, save_no, content, saved_at, edition,"
              + " published_at) values (?, 1, ?, ?, 1, ?)",
          chapter,
          content.json().toString(),
          now,
          now);
    }
  }

  /** Whether this person wrote any of the drafts up to this one. */
  boolean wrote(String person, Save draft) {
    return !person.isEmpty()
        && !tables
            .list(
                "select s.save_no from plugin_thao_handbook__save s where s.chapter = ?"
                    + " and s.edition is null and s.save_no <= ? and s.saved_by = ?",
                row -> row.getInt(1),
                draft.chapter(),
                draft.number(),
                Tables.id(person))
            .isEmpty();
  }

  /**
   * Makes the draft the next edition.
   *
   * @return false when it is one already
   */
  boolean publish(Save draft, String person, Instant now) {
    int next = editions(draft.chapter()).stream().mapToInt(Edition::number).max().orElse(0) + 1;
    boolean done =
        tables.added(
            "update plugin_thao_handbook__save set edition = ?, published_at = ?, published_by = ?"
                + " where chapter = ? and save_no = ? and edition is null",
            next,
            now,
            Tables.id(person),
            draft.chapter(),
            draft.number());
    if (done) {
      tables.change(
          "delete from plugin_thao_handbook__save where chapter = ? and save_no < ?"
              + " and edition is null",
          draft.chapter(),
          draft.number());
    }
    return done;
  }
}
