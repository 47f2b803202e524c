package vn.thao.law.control;

import static vn.thao.platform.control.SeedFiles.date;
import static vn.thao.platform.control.SeedFiles.text;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.thao.law.entity.Clause;
import vn.thao.law.entity.ClauseRow;
import vn.thao.law.entity.Instrument;
import vn.thao.law.entity.InstrumentRow;
import vn.thao.law.entity.InstrumentText;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.SeedFiles;
import vn.thao.platform.control.Seeds;
import vn.thao.platform.entity.DatabaseReady;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;

/** The law register. */
@ApplicationScoped
public class Instruments {

  private static final String FILE = "vn/thao/law/data/instruments.yaml";

  @PersistenceContext EntityManager em;
  @Inject Seeds seeds;
  @Inject Clock clock;

  @Requires({Permission.LEARN, Permission.AUTHOR, Permission.OPERATE})
  @Transactional
  public List<InstrumentRow> list() {
    return em.createQuery(
            "select i from Instrument i order by i.issuedOn desc, i.code", Instrument.class)
        .getResultStream()
        .map(Instrument::row)
        .toList();
  }

  @Requires({Permission.LEARN, Permission.AUTHOR, Permission.READ_COVERAGE, Permission.OPERATE})
  @Transactional
  public InstrumentText one(String code) {
    var instrument =
        em.createQuery("select i from Instrument i where i.code = :code", Instrument.class)
            .setParameter("code", code == null ? "" : code)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new NotFound("instrument.not-found"));
    var clauses =
        em.createQuery(
                "select c from Clause c where c.instrumentId = :id order by c.position",
                Clause.class)
            .setParameter("id", instrument.id())
            .getResultStream()
            .map(Clause::row)
            .toList();
    return new InstrumentText(instrument.row(), clauses);
  }

  /**
   * @param reference {@code <instrument>} or {@code <instrument>/<clause>}
   */
  @Requires({Permission.LEARN, Permission.AUTHOR, Permission.OPERATE})
  @Transactional
  public boolean exists(String reference) {
    var slash = reference.indexOf('/');
    if (slash < 0) {
      return count("select count(i) from Instrument i where i.code = ?1", reference) > 0;
    }
    return count(
            "select count(c) from Clause c, Instrument i where i.id = c.instrumentId"
                + " and i.code = ?1 and c.code = ?2",
            reference.substring(0, slash),
            reference.substring(slash + 1))
        > 0;
  }

  /**
   * What references are called where people read them: the number of the instrument and the
   * clause's label. One that is not known has no name.
   */
  @Requires({Permission.LEARN, Permission.AUTHOR, Permission.REVIEW, Permission.OPERATE})
  @Transactional
  public Map<String, String> names(Collection<String> references, Locale language) {
    if (references.isEmpty()) {
      return Map.of();
    }
    var codes = references.stream().map(one -> one.replaceFirst("/.*", "")).distinct().toList();
    var names = new HashMap<String, String>();
    em.createQuery(
            "select i.code, i.number, c.code, c.label.vi, c.label.en from Clause c, Instrument i"
                + " where i.id = c.instrumentId and i.code in :codes",
            Object[].class)
        .setParameter("codes", codes)
        .getResultStream()
        .forEach(
            row -> {
              var label = new LocalName((String) row[3], (String) row[4]).in(language);
              names.put((String) row[0], (String) row[1]);
              names.put(row[0] + "/" + row[2], row[1] + ", " + label);
            });
    return names;
  }

  /** Everything that may be cited, for whoever checks many citations at once. */
  @Requires({Permission.LEARN, Permission.AUTHOR, Permission.OPERATE})
  @Transactional
  public Set<String> references() {
    var references = new HashSet<String>();
    em.createQuery("select i.code from Instrument i", String.class)
        .getResultStream()
        .forEach(references::add);
    em.createQuery(
            "select i.code, c.code from Clause c, Instrument i where i.id = c.instrumentId",
            Object[].class)
        .getResultStream()
        .forEach(row -> references.add(row[0] + "/" + row[1]));
    return references;
  }

  void seed(@Observes @Priority(20) DatabaseReady ready) {
    seeds.once("law-1", this::load);
  }

  @SuppressWarnings("unchecked")
  void load() {
    for (var data : (List<Map<String, Object>>) SeedFiles.yaml(FILE).get("instruments")) {
      var instrument = new Instrument(instrument(data), clock.instant());
      em.persist(instrument);
      em.flush(); // before its clauses: without an association nothing else keeps the order
      int position = 0;
      var clauses = (List<Map<String, Object>>) data.getOrDefault("clauses", List.of());
      for (var clause : clauses) {
        em.persist(new Clause(instrument.id(), ++position, clause(clause), clock.instant()));
      }
    }
  }

  private long count(String query, String... values) {
    var counted = em.createQuery(query, Long.class);
    for (int i = 0; i < values.length; i++) {
      counted.setParameter(i + 1, values[i]);
    }
    return counted.getSingleResult();
  }

  private static InstrumentRow instrument(Map<String, Object> data) {
    return new InstrumentRow(
        text(data.get("code"), "vi"),
        text(data.get("number"), "vi"),
        text(data.get("kind"), "vi"),
        name(data.get("title")),
        name(data.get("issuer")),
        date(data.get("issued")),
        date(data.get("inForce")),
        date(data.get("expired")),
        data.get("replacedBy") == null ? null : text(data.get("replacedBy"), "vi"),
        text(data.get("certainty"), "vi"),
        name(data.get("note")));
  }

  private static ClauseRow clause(Map<String, Object> data) {
    return new ClauseRow(
        text(data.get("code"), "vi"),
        name(data.get("label")),
        name(data.get("text")),
        text(data.get("certainty"), "vi"),
        date(data.get("from")),
        date(data.get("to")));
  }

  private static LocalName name(Object value) {
    return new LocalName(text(value, "vi"), text(value, "en"));
  }
}
