package vn.thao.xapi.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Hash;
import vn.thao.platform.entity.JsonText;

/**
 * What activities are called, gathered from the statements about them: asked for the canonical
 * form. Written after the statements and apart from them, so that two batches that share an
 * activity never wait for each other; one activity at a time, in the order of their hashes.
 */
@ApplicationScoped
class Definitions {

  @PersistenceContext EntityManager em;
  @jakarta.inject.Inject Clock clock;

  /** The newer wins member by member; languages are added to each other. */
  static JsonObject merged(JsonObject older, JsonObject newer) {
    var all = Json.createObjectBuilder(older);
    newer.forEach(
        (name, value) -> {
          boolean isMap = name.equals("name") || name.equals("description");
          if (isMap && older.get(name) instanceof JsonObject known) {
            var texts = Json.createObjectBuilder(known);
            value.asJsonObject().forEach(texts::add);
            all.add(name, texts);
          } else {
            all.add(name, value);
          }
        });
    return all.build();
  }

  @Transactional
  Map<String, JsonObject> find(List<String> iris) {
    var found = new HashMap<String, JsonObject>();
    for (int from = 0; from < iris.size(); from += 500) {
      var part = iris.subList(from, Math.min(iris.size(), from + 500));
      var query =
          em.createNativeQuery(
              "select iri_hash, definition from xapi_activity where iri_hash in ("
                  + marks(part.size())
                  + ")");
      var hashes = new HashMap<String, String>();
      for (int i = 0; i < part.size(); i++) {
        hashes.put(Hash.of(part.get(i)), part.get(i));
        query.setParameter(i + 1, Hash.of(part.get(i)));
      }
      for (var row : query.getResultList()) {
        var columns = (Object[]) row;
        found.put(hashes.get((String) columns[0]), JsonText.parse(Sql.text(columns[1])));
      }
    }
    return found;
  }

  static String marks(int count) {
    return String.join(
        ",", java.util.stream.IntStream.rangeClosed(1, count).mapToObj(i -> "?" + i).toList());
  }

  /** What is new in these; nothing when all is known already, which is the usual case. */
  SortedMap<String, JsonObject> news(Map<String, JsonObject> told, Map<String, JsonObject> known) {
    var news = new TreeMap<String, JsonObject>();
    told.forEach(
        (iri, definition) -> {
          var older = known.get(iri);
          var merged = older == null ? definition : merged(older, definition);
          if (!merged.equals(older)) {
            news.put(iri, merged);
          }
        });
    return news;
  }

  /** One activity, in a transaction of its own; of two at once the later one wins. */
  @Transactional(rollbackOn = Exception.class)
  void write(String iri, JsonObject definition) throws RollbackException {
    var hash = Hash.of(iri);
    int changed =
        Sql.fill(
                em.createNativeQuery(
                    "update xapi_activity set definition = ?1, recorded_at = ?2"
                        + " where iri_hash = ?3"),
                definition.toString(),
                clock.instant(),
                hash)
            .executeUpdate();
    if (changed == 0) {
      try {
        Sql.insert(
            em,
            "xapi_activity",
            "iri_hash, iri, definition, recorded_at",
            hash,
            iri,
            definition.toString(),
            clock.instant());
      } catch (PersistenceException race) {
        throw new RollbackException("Somebody else wrote " + hash);
      }
    }
  }
}
