package vn.thao.plugin.handbook;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import vn.thao.spi.TestServices;

/** A database in memory, with the plugin's tables, for one test. */
final class OwnDatabase {

  private static final List<String> MIGRATIONS =
      List.of("V1__save.sql", "V2__incident.sql", "V3__mark.sql", "V4__moved.sql");

  private OwnDatabase() {}

  static TestServices services() {
    return new TestServices(HandbookPlugin.ID, true).with(source());
  }

  private static DataSource source() {
    var source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      for (var name : MIGRATIONS) {
        var url = OwnDatabase.class.getResource("/db/plugin/thao-handbook/" + name);
        try (var in = url.openStream()) {
          statement.execute(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
      }
      return source;
    } catch (SQLException | java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
