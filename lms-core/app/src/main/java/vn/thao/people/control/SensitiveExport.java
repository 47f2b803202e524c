package vn.thao.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import vn.thao.platform.control.PersonalData;
import vn.thao.platform.control.Secrets;
import vn.thao.platform.control.Sql;

/** Only the person itself is shown what is held sealed; an officer's export leaves it out. */
@ApplicationScoped
class SensitiveExport implements PersonalData {

  @PersistenceContext EntityManager em;
  @Inject Secrets secrets;

  @Override
  @Transactional
  public Map<String, List<Map<String, String>>> rows(long person, boolean self) {
    if (!self) {
      return Map.of();
    }
    var rows =
        Sql.rows(
                em,
                "select attribute, ciphertext, valid_from from people_sensitive"
                    + " where person_id = ?1 and retracted_at is null",
                person)
            .stream()
            .map(row -> row(person, row))
            .toList();
    return Map.of("privacy.own-sensitive", rows);
  }

  private Map<String, String> row(long person, Object[] row) {
    var attribute = (String) row[0];
    var value =
        new String(
            secrets.open(ImportDetails.owner(person, attribute), (String) row[1]),
            StandardCharsets.UTF_8);
    return Map.of("attribute", attribute, "content", value, "valid_from", row[2].toString());
  }
}
