package vn.thao.platform.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import vn.thao.platform.entity.Caller;
import vn.thao.platform.entity.DatabaseReady;

/**
 * The one data source; environment variables {@code THAO_DB_*} choose the server. At start the
 * schema is brought up to date, and then the components load their seed data.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(
    name = "java:app/jdbc/thao",
    className = "${MPCONFIG=thao.db.class:org.h2.jdbcx.JdbcDataSource}",
    url = "${MPCONFIG=thao.db.url:jdbc:h2:mem:thao;DB_CLOSE_DELAY=-1}",
    user = "${MPCONFIG=thao.db.user:sa}",
    password = "${MPCONFIG=thao.db.password:}",
    minPoolSize = 4,
    maxPoolSize = 32)
public class Database {

  @Resource(lookup = "java:app/jdbc/thao")
  DataSource source;

  @Inject Event<DatabaseReady> ready;
  @Inject RequestContextController requests;
  @Inject CurrentUser user;

  @PostConstruct
  void start() {
    Flyway.configure(Thread.currentThread().getContextClassLoader())
        .dataSource(source)
        .locations("classpath:db/migration")
        .load()
        .migrate();
    var activated = requests.activate();
    try {
      user.become(Caller.system("start"));
      ready.fire(new DatabaseReady());
    } finally {
      if (activated) {
        requests.deactivate();
      }
    }
  }
}
