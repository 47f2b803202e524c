package vn.thao.content.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceUnitInfo;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thao.content.entity.Activity;
import vn.thao.content.entity.Course;
import vn.thao.content.entity.CourseModule;
import vn.thao.content.entity.CourseVersion;
import vn.thao.content.entity.ItemsPublished;
import vn.thao.content.entity.Medium;
import vn.thao.extensions.control.Extensions;
import vn.thao.law.control.Instruments;
import vn.thao.law.control.LawSeed;
import vn.thao.law.entity.Clause;
import vn.thao.law.entity.Instrument;
import vn.thao.law.entity.InstrumentStatus;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.entity.Instants;
import vn.thao.platform.entity.JsonText;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;

/** Versions and the law register against the real schema in a database in memory. */
class CourseVersionsTest {

  private final JdbcDataSource database = new JdbcDataSource();
  private final List<Object> fired = new ArrayList<>();
  private final CourseVersions versions = new CourseVersions();
  private final Courses courses = new Courses();
  private EntityManagerFactory factory;
  private EntityManager em;

  @BeforeEach
  void open() throws Exception {
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    for (var table :
        List.of(
            "content_course",
            "content_version",
            "content_module",
            "content_activity",
            "content_medium",
            "content_file",
            "content_step",
            "people_person",
            "law_instrument",
            "law_clause")) {
      run(table);
    }
    factory = new PersistenceProvider().createContainerEntityManagerFactory(unit(), Map.of());
    em = factory.createEntityManager();
    versions.em = em;
    versions.clock = Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC);
    versions.extensions =
        new Extensions() {
          @Override
          public String versionOf(String type) {
            return "1.0";
          }
        };
    versions.published = event();
    versions.files = new VersionFiles();
    versions.files.em = em;
    versions.steps = new Steps();
    versions.steps.em = em;
    versions.steps.clock = versions.clock;
    versions.steps.user = new CurrentUser();
    versions.steps.notices = new ReviewNotices();
    versions.steps.notices.em = em;
    courses.em = em;
    courses.user = new CurrentUser();
  }

  @AfterEach
  void close() {
    em.close();
    factory.close();
  }

  @Test
  void samePackageAgainIsNoNewVersion() {
    var first = publish(PackageReaderTest.sound());
    var again = publish(PackageReaderTest.sound());
    assertThat(first.fresh()).isTrue();
    assertThat(first.number()).isEqualTo(1);
    assertThat(again.fresh()).isFalse();
    assertThat(again.versionId()).isEqualTo(first.versionId());
    assertThat(fired).hasSize(1);
  }

  @Test
  void changedPackageIsTheNextVersionAndTheFormerStays() {
    var first = publish(PackageReaderTest.sound());
    var before = activityIds(first.versionId());
    var changed = PackageReaderTest.sound();
    PackageReaderTest.replace(changed, "modules/01-a/lesson.md", "Hết", "Hết rồi");
    var second = publish(changed);
    assertThat(second.number()).isEqualTo(2);
    assertThat(courses.published())
        .singleElement()
        .satisfies(row -> assertThat(row.versionId()).isEqualTo(second.versionId()));
    assertThat(activityIds(first.versionId())).isEqualTo(before);
    assertThat(body(before.get(0))).contains("Hết.").doesNotContain("rồi");
    assertThat(body(activityIds(second.versionId()).get(0))).contains("Hết rồi");
  }

  @Test
  void outlineAndActivityAndMediumAreRead() {
    var version = publish(PackageReaderTest.sound()).versionId();
    var outline = courses.outline(version);
    assertThat(outline.course().code()).isEqualTo("T01");
    assertThat(outline.course().minutes()).isEqualTo(15);
    assertThat(outline.course().months()).isEqualTo(36);
    assertThat(outline.course().title().en()).isEqualTo("Trial");
    var activities = outline.modules().get(0).activities();
    assertThat(activities).extracting(row -> row.code()).containsExactly("doc", "th", "kt");
    assertThat(activities.get(0).title().vi()).isEqualTo("Đọc");
    assertThat(courses.activity(activities.get(2).id()).definition().getString("pool"))
        .isEqualTo("T01/01-a/kt");
    assertThat(activities.get(0).mediaBase())
        .isEqualTo("/api/v1/content/media/" + version + "/01-a");
    assertThat(courses.medium(version, "01-a/x.svg").type()).isEqualTo("image/svg+xml");
    assertThatThrownBy(() -> courses.medium(version, "01-a/y.svg")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> courses.outline(1)).isInstanceOf(NotFound.class);
  }

  @Test
  void questionsAreHandedOnInTheSameTransaction() {
    publish(PackageReaderTest.sound());
    var items = (ItemsPublished) fired.get(0);
    assertThat(items.pool()).isEqualTo("T01/01-a/kt");
    assertThat(items.items()).extracting(item -> item.code()).containsExactly("T01-1", "T01-2");
  }

  @Test
  void lawRegisterIsSeededAndFound() {
    var instruments = new Instruments();
    em.getTransaction().begin();
    LawSeed.load(instruments, em, versions.clock);
    em.getTransaction().commit();
    em.clear();
    assertThat(instruments.list()).hasSizeGreaterThan(20);
    assertThat(instruments.exists("1719")).isTrue();
    assertThat(instruments.exists("1719/0")).isTrue();
    assertThat(instruments.exists("1719/nothing")).isFalse();
    assertThat(instruments.exists("nothing")).isFalse();
    assertThat(instruments.references()).contains("1719", "1719/0");
    var press = instruments.one("126-2025-QH15");
    assertThat(press.instrument().status(LocalDate.of(2026, 6, 30)))
        .isEqualTo(InstrumentStatus.COMING);
    assertThat(press.instrument().status(LocalDate.of(2026, 7, 1)))
        .isEqualTo(InstrumentStatus.IN_FORCE);
    assertThatThrownBy(() -> instruments.one("nothing")).isInstanceOf(NotFound.class);
  }

  private vn.thao.content.entity.Publication publish(Map<String, byte[]> files) {
    var checked = PackageReaderTest.read(files);
    assertThat(checked.problems()).isEmpty();
    em.getTransaction().begin();
    var publication = versions.publish(checked, PackageSource.of("T01", files));
    em.getTransaction().commit();
    em.clear();
    return publication;
  }

  private List<Long> activityIds(long version) {
    return courses.outline(version).modules().stream()
        .flatMap(module -> module.activities().stream())
        .map(row -> row.id())
        .toList();
  }

  private String body(long activity) {
    return courses.activity(activity).definition().getJsonObject("body").getString("vi");
  }

  private void run(String table) throws IOException, SQLException {
    var folder = Path.of("src/main/resources/db/migration");
    try (var files = Files.list(folder);
        var connection = database.getConnection();
        var statement = connection.createStatement()) {
      var file = files.filter(path -> path.toString().endsWith("__" + table + ".sql")).findFirst();
      statement.execute(Files.readString(file.orElseThrow()));
    }
  }

  @SuppressWarnings("unchecked")
  private Event<ItemsPublished> event() {
    return (Event<ItemsPublished>)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Event.class},
            (proxy, method, args) -> {
              assertThat(method.getName()).isEqualTo("fire");
              assertThat(em.getTransaction().isActive()).isTrue();
              return fired.add(args[0]) ? null : null;
            });
  }

  private PersistenceUnitInfo unit() {
    var classes =
        List.of(
            Course.class,
            CourseVersion.class,
            CourseModule.class,
            Activity.class,
            Medium.class,
            Instrument.class,
            Clause.class,
            LocalName.class,
            Instants.class,
            JsonText.class);
    var settings = new Properties();
    settings.setProperty("eclipselink.weaving", "false");
    settings.setProperty("eclipselink.logging.level", "WARNING");
    Map<String, Object> answers =
        Map.of(
            "getPersistenceUnitName",
            "test-" + UUID.randomUUID(),
            "getTransactionType",
            jakarta.persistence.spi.PersistenceUnitTransactionType.RESOURCE_LOCAL,
            "getNonJtaDataSource",
            database,
            "getManagedClassNames",
            classes.stream().map(Class::getName).toList(),
            "excludeUnlistedClasses",
            true,
            "getProperties",
            settings,
            "getClassLoader",
            getClass().getClassLoader(),
            "getNewTempClassLoader",
            getClass().getClassLoader(),
            "getPersistenceUnitRootUrl",
            root());
    return (PersistenceUnitInfo)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {PersistenceUnitInfo.class},
            (proxy, method, args) ->
                method.getReturnType() == List.class
                    ? answers.getOrDefault(method.getName(), List.of())
                    : answers.get(method.getName()));
  }

  private static URL root() {
    return CourseVersion.class.getProtectionDomain().getCodeSource().getLocation();
  }
}
