package vn.thao.assessment.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thao.assessment.entity.ResponseSums;
import vn.thao.learning.entity.ResponsesGraded;
import vn.thao.platform.control.Sql;
import vn.thao.spi.Fact;

/** What is recorded of graded responses, on a database without a server. */
class ItemBankTest {

  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
  private static final List<String> TABLES =
      List.of(
          "assessment_item",
          "assessment_item_topic",
          "assessment_item_version",
          "assessment_response",
          "assessment_response_attempt",
          "assessment_response_rest",
          "assessment_response_retracted");

  private final JdbcDataSource database = new JdbcDataSource();
  private final ItemBank bank = new ItemBank();
  private EntityManagerFactory factory;

  @BeforeEach
  void open() throws IOException, SQLException {
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create table learning_run (id bigint primary key)");
      statement.execute(
          "create table learning_result (run_id bigint, registration_id bigint, activity_id bigint)");
      for (var table : TABLES) {
        statement.execute(migration(table));
      }
      statement.execute(
          "insert into assessment_item values (1, 'A', 'K/m/q', '2026-11-23', null),"
              + " (2, 'B', 'K/m/q', '2026-11-23', null), (3, 'C', 'K/m/q', '2026-11-23', null)");
      statement.execute("insert into learning_run values (10), (11), (12)");
    }
    factory = new PersistenceProvider().createContainerEntityManagerFactory(unit(), Map.of());
    bank.em = factory.createEntityManager();
    bank.clock = Clock.fixed(NOW, ZoneOffset.UTC);
  }

  private static String migration(String table) throws IOException {
    try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
      var file = files.filter(path -> path.toString().endsWith("__" + table + ".sql")).findFirst();
      return Files.readString(file.orElseThrow());
    }
  }

  @AfterEach
  void close() {
    bank.em.close();
    factory.close();
  }

  private static Fact.Answered answered(String item, double fraction) {
    return new Fact.Answered("", item, 1, "x", fraction);
  }

  private void graded(long run, long position, Fact.Answered... answers) {
    bank.em.getTransaction().begin();
    bank.record(new ResponsesGraded(run, 7, 8, 9, position, NOW, List.of(answers)));
    bank.em.getTransaction().commit();
  }

  private void closed(long run) {
    bank.em.getTransaction().begin();
    Sql.insert(bank.em, "learning_result", "run_id, registration_id, activity_id", run, 7, 8);
    bank.em.getTransaction().commit();
  }

  private List<String> recorded(long run) {
    return Sql.rows(
            bank.em,
            "select item_id, fraction, rest, attempt, case when retracted_at is null then '' else"
                + " 'retracted' end from assessment_response where run_id = ?1 order by position,"
                + " item_id",
            run)
        .stream()
        .map(row -> row[1] + " " + row[2] + " " + row[3] + row[4])
        .toList();
  }

  @Test
  void eachResponseKnowsHowTheRestOfItsAttemptWent() {
    graded(10, 5, answered("A", 1), answered("B", 0.5), answered("C", -1));
    assertThat(recorded(10))
        .containsExactly("1.000000 -0.250000 1", "0.500000 0.000000 1", "-1.000000 0.750000 1");
  }

  @Test
  void aLoneResponseHasNoRest() {
    graded(10, 5, answered("A", 1));
    assertThat(recorded(10)).containsExactly("1.000000 null 1");
  }

  @Test
  void attemptsOfARegistrationAreNumbered() {
    graded(10, 5, answered("A", 0), answered("B", 1));
    closed(10);
    graded(12, 5, answered("A", 1), answered("B", 1));
    closed(12);
    assertThat(recorded(12)).containsExactly("1.000000 1.000000 2", "1.000000 1.000000 2");
    assertThat(sums().responses()).as("the second does not count").isEqualTo(1);
    assertThat(sums().earned()).isEqualByComparingTo("0");
  }

  @Test
  void aRegradeRetractsWhatWasThereAndKeepsTheNumberOfTheAttempt() {
    graded(10, 5, answered("A", 0), answered("B", 1));
    closed(10);
    graded(11, 5, answered("A", 0), answered("B", 1));
    closed(11);
    graded(10, 9, answered("A", 1), answered("B", 1));
    assertThat(recorded(10))
        .containsExactly(
            "0.000000 1.000000 1retracted",
            "1.000000 0.000000 1retracted",
            "1.000000 1.000000 1",
            "1.000000 1.000000 1");
    assertThat(sums().responses()).isEqualTo(1);
    assertThat(sums().earned()).isEqualByComparingTo("1");
    assertThat(recorded(11)).allMatch(row -> row.endsWith(" 2"));
  }

  private ResponseSums sums() {
    var ref = new StatisticsSql.Ref(1, 1);
    var version = new StatisticsSql.Version(0, ref, "A", true, "K/m/q", "x");
    return new StatisticsSql(bank.em).sums(List.of(version)).get(ref);
  }

  private PersistenceUnitInfo unit() {
    var settings = new Properties();
    settings.setProperty("eclipselink.weaving", "false");
    settings.setProperty("eclipselink.logging.level", "WARNING");
    Map<String, Object> answers =
        Map.of(
            "getPersistenceUnitName",
            "test-" + UUID.randomUUID(),
            "getTransactionType",
            PersistenceUnitTransactionType.RESOURCE_LOCAL,
            "getNonJtaDataSource",
            database,
            "excludeUnlistedClasses",
            true,
            "getProperties",
            settings,
            "getClassLoader",
            getClass().getClassLoader(),
            "getNewTempClassLoader",
            getClass().getClassLoader(),
            "getPersistenceUnitRootUrl",
            ItemBank.class.getProtectionDomain().getCodeSource().getLocation());
    return (PersistenceUnitInfo)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {PersistenceUnitInfo.class},
            (proxy, method, args) ->
                method.getReturnType() == List.class
                    ? answers.getOrDefault(method.getName(), List.of())
                    : answers.get(method.getName()));
  }
}
