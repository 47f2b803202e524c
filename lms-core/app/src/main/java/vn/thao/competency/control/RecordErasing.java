package vn.thao.competency.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thao.platform.control.Bulk;
import vn.thao.platform.control.PersonalData;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.JsonText;
import vn.thao.platform.entity.PersonalIdentity;

/** Files of evidence, lists of paper records that name many people, and who is on a roster. */
@ApplicationScoped
class RecordErasing implements PersonalData {

  @PersistenceContext EntityManager em;

  @Override
  @Transactional
  public List<String> obstacles(long person) {
    int standing =
        Sql.count(
            em,
            "from competency_roster_member where person_id = ?1 and open_key is not null",
            person);
    return standing > 0 ? List.of("erasure.obstacle.roster") : List.of();
  }

  @Override
  @Transactional
  public Map<String, byte[]> files(long person) {
    var files = new LinkedHashMap<String, byte[]>();
    for (var row :
        Sql.rows(
            em,
            "select id, name, bytes from competency_artefact where person_id = ?1 order by id",
            person)) {
      var name = ((String) row[1]).replaceAll("[^\\p{L}\\p{N}._-]", "-");
      files.put(row[0] + "-" + name, Artefacts.bytes(row[2]));
    }
    return files;
  }

  @Override
  @Transactional
  public void erase(PersonalIdentity who) {
    for (var row :
        Sql.rows(
            em,
            "select id, content from competency_record_import where lower(content) like lower(?1)",
            "%\"" + who.staffNumber() + "\"%")) {
      Bulk.run(
          em,
          "update competency_record_import set content = ? where id = ?",
          List.of(without(Sql.text(row[1]), who.staffNumber()), number(row[0])));
    }
  }

  private static String without(String content, String number) {
    var lines = Json.createArrayBuilder();
    for (var line : JsonText.parse(content).getJsonArray("lines").getValuesAs(JsonArray.class)) {
      boolean named =
          line.getJsonArray(1).getValuesAs(JsonString.class).stream()
              .anyMatch(cell -> cell.getString().strip().equalsIgnoreCase(number));
      if (!named) {
        lines.add(line);
      }
    }
    return Json.createObjectBuilder().add("lines", lines).build().toString();
  }
}
