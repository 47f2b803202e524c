package vn.thao.xapi.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.transaction.RollbackException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Hash;
import vn.thao.platform.entity.Permission;
import vn.thao.xapi.entity.BadStatements;
import vn.thao.xapi.entity.ReadStatement;

/**
 * Takes statements into the store. A batch is all or nothing; the same statement again changes
 * nothing; another one under the same id is a conflict.
 */
@ApplicationScoped
public class Records {

  static final String SYSTEM = "thao";
  private static final int MOST = 1000;
  private static final int TRIES = 8;
  private static final List<String> GIVEN_HERE =
      List.of("id", "stored", "authority", "version", "timestamp");

  @Inject StatementTable table;
  @Inject Definitions definitions;
  @Inject CurrentUser user;

  /**
   * Stores what a client sent.
   *
   * @param body one statement or an array
   * @param id the id that the one statement shall have; null when it is to bring its own or get one
   * @return the ids, in the order of the statements
   */
  @Requires(Permission.WRITE_RECORDS)
  public List<String> store(String body, String id) {
    return store(texts(body), id, user.caller().label());
  }

  /** Stores what this system itself has to say. */
  void keep(List<String> statements) {
    store(statements, null, SYSTEM);
  }

  private List<String> store(List<String> texts, String id, String authority) {
    var statements = read(texts, id);
    for (int attempt = 1; ; attempt++) {
      var fresh = fresh(statements);
      if (fresh.isEmpty()) {
        break;
      }
      try {
        table.add(fresh, authority);
        learn(fresh);
        break;
      } catch (RollbackException race) {
        if (attempt == TRIES) {
          throw new Conflict("xapi.busy");
        }
        pause(attempt);
      }
    }
    return statements.stream().map(ReadStatement::id).toList();
  }

  private static List<String> texts(String body) {
    try {
      var texts = Reading.statements(body);
      if (texts.size() > MOST) {
        throw new BadStatements(List.of("at most " + MOST + " statements in a batch"));
      }
      return texts;
    } catch (JsonException broken) {
      throw new BadStatements(List.of(broken.getMessage()));
    }
  }

  /** Pure: texts to statements, or all that is wrong. */
  static List<ReadStatement> read(List<String> texts, String id) {
    var read = new ArrayList<ReadStatement>();
    var problems = new ArrayList<String>();
    var ids = new HashSet<String>();
    for (int i = 0; i < texts.size() && problems.size() < 20; i++) {
      var at = texts.size() == 1 ? "" : "/" + i;
      try {
        var value = Reading.parse(texts.get(i));
        var found = StatementCheck.problems(value);
        found.forEach(problem -> problems.add(at + problem));
        if (found.isEmpty()) {
          var statement = read(value.asJsonObject(), id, texts.get(i));
          if (id != null && !id.equalsIgnoreCase(statement.id())) {
            problems.add("/id must be the statementId of the address");
          }
          if (!ids.add(statement.id())) {
            problems.add(at + "/id stands twice in this batch");
          }
          read.add(statement);
        }
      } catch (JsonException broken) {
        problems.add(at + " is not readable: " + broken.getMessage());
      }
    }
    if (!problems.isEmpty()) {
      throw new BadStatements(problems);
    }
    return read;
  }

  private static ReadStatement read(JsonObject statement, String id, String text) {
    var own = Reading.text(statement, "id").toLowerCase(Locale.ROOT);
    var given = id == null ? UUID.randomUUID().toString() : id.toLowerCase(Locale.ROOT);
    return new ReadStatement(
        own.isEmpty() ? given : own, contentHash(statement), Marking.of(statement), text);
  }

  /** Over all but what a store adds or may change. */
  static String contentHash(JsonObject statement) {
    var content = Json.createObjectBuilder(statement);
    GIVEN_HERE.forEach(content::remove);
    var time = Terms.instant(Reading.text(statement, "timestamp"));
    return Hash.of((time == null ? "" : time) + Reading.canonical(content.build()));
  }

  /** Those that are not there yet. */
  private List<ReadStatement> fresh(List<ReadStatement> statements) {
    var known = table.find(statements.stream().map(ReadStatement::id).toList());
    for (var statement : statements) {
      var other = known.get(statement.id());
      if (other != null && !other.contentHash().equals(statement.contentHash())) {
        throw new Conflict("xapi.other-statement", statement.id());
      }
    }
    var fresh = statements.stream().filter(one -> !known.containsKey(one.id())).toList();
    refuseToVoidTheVoiding(fresh);
    return fresh;
  }

  private void refuseToVoidTheVoiding(List<ReadStatement> fresh) {
    var voided =
        fresh.stream().map(one -> one.marks().voids()).filter(id -> id != null).distinct().toList();
    if (!voided.isEmpty() && !table.voiding(voided).isEmpty()) {
      throw new BadStatements(List.of("/object is a voiding statement, which can't be voided"));
    }
  }

  /** What activities are called is a convenience: the statements are safe without it. */
  private void learn(List<ReadStatement> statements) {
    var told = new HashMap<String, JsonObject>();
    statements.forEach(
        statement ->
            statement
                .marks()
                .definitions()
                .forEach((iri, definition) -> told.merge(iri, definition, Definitions::merged)));
    if (told.isEmpty()) {
      return;
    }
    try {
      var news = definitions.news(told, definitions.find(List.copyOf(told.keySet())));
      for (Map.Entry<String, JsonObject> each : news.entrySet()) {
        definitions.write(each.getKey(), each.getValue());
      }
    } catch (RollbackException | RuntimeException race) {
      Logger.getLogger(Records.class.getName())
          .log(Level.FINE, "Somebody else wrote the same definition", race);
    }
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(10, 40L * attempt));
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }
}
