package vn.thao.platform.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Walks the schema: whatever leads to a person has a component that answers for it. */
class PersonalTablesTest {

  private static final Set<String> PEOPLE = Set.of("people_person", "people_account");
  private static final Pattern NAMED =
      Pattern.compile("person_id|account_id|actor_id|assessor_id|\\w+_by");

  /** Ends in _by, but holds a number of an import or a code of an instrument. */
  private static final Pattern NOBODY =
      Pattern.compile("people_\\w+\\.ended_by|law_instrument\\.replaced_by");

  private static Connection connection;

  @BeforeAll
  static void migrate() throws SQLException {
    var url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    Flyway.configure()
        .dataSource(url, "sa", "")
        .locations("classpath:db/migration")
        .load()
        .migrate();
    connection = DriverManager.getConnection(url, "sa", "");
  }

  @AfterAll
  static void close() throws SQLException {
    connection.createStatement().execute("shutdown");
  }

  private static Set<String> leading() throws SQLException {
    var found = new TreeSet<String>();
    for (var table : BackupTables.names(connection)) {
      var name = table.toUpperCase(Locale.ROOT);
      try (var keys = connection.getMetaData().getImportedKeys(null, null, name)) {
        while (keys.next()) {
          if (PEOPLE.contains(keys.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT))) {
            found.add(table + "." + keys.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT));
          }
        }
      }
      try (var columns = connection.getMetaData().getColumns(null, null, name, null)) {
        while (columns.next()) {
          var column = table + "." + columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
          if (NAMED.matcher(column.substring(column.indexOf('.') + 1)).matches()
              && !NOBODY.matcher(column).matches()) {
            found.add(column);
          }
        }
      }
    }
    return found;
  }

  private static Set<String> columns(String table) throws SQLException {
    var found = new HashSet<String>();
    try (var columns =
        connection.getMetaData().getColumns(null, null, table.toUpperCase(Locale.ROOT), null)) {
      while (columns.next()) {
        found.add(columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
      }
    }
    return found;
  }

  @Test
  void everyColumnThatLeadsToAPersonIsClaimed() throws SQLException {
    var claimed = new HashSet<String>();
    PersonalTables.all()
        .forEach(table -> table.claimed().forEach(each -> claimed.add(table.table() + "." + each)));
    assertThat(leading()).hasSizeGreaterThan(60).isSubsetOf(claimed);
  }

  @Test
  void everythingClaimedIsThereAndInWords() throws SQLException {
    var texts = new Texts().all(Texts.VIETNAMESE);
    for (var table : PersonalTables.all()) {
      var columns = columns(table.table());
      assertThat(columns).as(table.table()).containsAll(table.claimed());
      assertThat(columns).as(table.table()).containsAll(table.shown());
      assertThat(columns).as(table.table()).containsAll(table.blanked());
      assertThat(columns).as(table.table()).containsAll(table.cleared());
      assertThat(table.shown()).allMatch(column -> texts.containsKey("personal.column." + column));
      assertThat(table.shown().isEmpty() || table.name() != null).as(table.table()).isTrue();
    }
    assertThat(PersonalTables.all()).extracting("table").doesNotHaveDuplicates();
  }

  @Test
  void everyRuleOfRetentionFindsItsRows() throws SQLException {
    assertThat(PersonalTables.retention()).hasSizeGreaterThan(5);
    assertThat(PersonalTables.retention()).extracting("code").doesNotHaveDuplicates();
    for (var rule : PersonalTables.retention()) {
      var sql = "select count(*) from " + rule.table() + " where " + rule.old();
      try (var query = connection.prepareStatement(sql)) {
        query.setObject(1, java.time.LocalDate.of(2026, 1, 1));
        assertThat(query.executeQuery().next()).as(rule.code()).isTrue();
      }
    }
  }

  @Test
  void whatStaysSaysWhy() {
    for (var table : PersonalTables.all()) {
      boolean stays = table.erasure() != vn.thao.platform.entity.PersonalTable.Erasure.DELETE;
      if (table.whose() != null && table.name() != null && stays) {
        assertThat(table.kept()).as(table.table()).isNotNull();
      }
    }
  }

  @Test
  void rowsGoBeforeThoseTheyPointTo() throws SQLException {
    var order = PersonalTables.erasable().stream().map(each -> each.table()).toList();
    for (var table : order) {
      for (var above : pointedTo(table)) {
        if (order.contains(above) && !above.equals(table) && isDeleted(above)) {
          assertThat(order.indexOf(table))
              .as(table + " before " + above)
              .isLessThan(order.indexOf(above));
        }
      }
    }
    assertThat(order).contains("competency_artefact", "competency_recognition");
  }

  private static boolean isDeleted(String table) {
    return PersonalTables.all().stream()
        .anyMatch(
            each ->
                each.table().equals(table)
                    && each.erasure() == vn.thao.platform.entity.PersonalTable.Erasure.DELETE);
  }

  private static List<String> pointedTo(String table) throws SQLException {
    var found = new TreeSet<String>();
    try (var keys =
        connection.getMetaData().getImportedKeys(null, null, table.toUpperCase(Locale.ROOT))) {
      while (keys.next()) {
        found.add(keys.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
      }
    }
    return List.copyOf(found);
  }
}
