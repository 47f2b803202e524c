package vn.thao.platform.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.File;
import java.util.Map;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import vn.thao.people.control.SignIns;
import vn.thao.platform.entity.AuditFilter;
import vn.thao.platform.entity.Caller;
import vn.thao.platform.entity.Forbidden;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;
import vn.thao.platform.entity.Scope;
import vn.thao.platform.entity.SignInNeeded;

/** The real application in the real container: every entity fits its table, the funnel bites. */
@ArquillianTest
class FunnelIT {

  @PersistenceContext EntityManager em;
  @Inject Audit audit;
  @Inject CurrentUser user;
  @Inject SignIns signIns;

  @Deployment
  static WebArchive application() {
    var war =
        ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("thao.war")))
            .addClass(FunnelIT.class);
    return external()
        .map(
            properties ->
                war.addAsResource(
                    new StringAsset(properties), "META-INF/microprofile-config.properties"))
        .orElse(war);
  }

  /** The database that somebody names for the tests; without one, H2 in memory. */
  private static Optional<String> external() {
    var url = System.getenv("THAO_TEST_DB_URL");
    if (url == null) {
      return Optional.empty();
    }
    var isMySql = url.startsWith("jdbc:mysql:");
    var options =
        isMySql && !url.contains("?")
            ? "?sslMode=REQUIRED&fallbackToSystemKeyStore=false&fallbackToSystemTrustStore=false"
                + "&connectionTimeZone=UTC"
            : "";
    return Optional.of(
        "thao.db.class=%s\nthao.db.url=%s\nthao.db.user=%s\nthao.db.password=%s\n"
            .formatted(
                isMySql
                    ? "com.mysql.cj.jdbc.MysqlDataSource"
                    : "org.mariadb.jdbc.MariaDbDataSource",
                url + options,
                System.getenv().getOrDefault("THAO_TEST_DB_USER", ""),
                System.getenv().getOrDefault("THAO_TEST_DB_PASSWORD", "")));
  }

  @Test
  void everyEntityCanBeRead() {
    var entities = em.getMetamodel().getEntities();
    assertTrue(entities.size() > 5);
    for (var entity : entities) {
      em.createQuery("select e from " + entity.getName() + " e", entity.getJavaType())
          .setMaxResults(1)
          .getResultList();
    }
  }

  @Test
  void visitorIsAskedToSignIn() {
    user.become(Caller.NOBODY);
    assertThrows(SignInNeeded.class, () -> audit.list(AuditFilter.ALL, null));
  }

  @Test
  void refusalIsAudited() {
    user.become(caller(Permission.LEARN));
    assertThrows(Forbidden.class, () -> audit.list(AuditFilter.ALL, null));
    user.become(caller(Permission.AUDIT));
    var last = audit.list(AuditFilter.ALL, null).get(0);
    assertEquals("Audit.list", last.action());
    assertEquals("refused", last.outcome());
  }

  @Test
  void theFifthWrongPasswordMakesTheNextTryWait() {
    for (var login : new String[] {"giamkhao", "nobody-of-this-name"}) {
      for (int i = 0; i < 5; i++) {
        assertEquals("sign-in.wrong", refusal(login));
      }
      assertEquals("sign-in.wait", refusal(login), "a name that nobody has must not stand out");
    }
  }

  private String refusal(String login) {
    return assertThrows(Refused.class, () -> signIns.signIn(login, "not-the-password")).key();
  }

  private static Caller caller(Permission permission) {
    return new Caller(1L, 1L, "test", "Test", Map.of(permission, Scope.EVERYTHING));
  }
}
