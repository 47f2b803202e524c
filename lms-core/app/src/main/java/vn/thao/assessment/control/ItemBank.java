package vn.thao.assessment.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import vn.thao.content.entity.ItemDraft;
import vn.thao.content.entity.ItemsPublished;
import vn.thao.learning.entity.ResponsesGraded;
import vn.thao.platform.control.Numbered;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Hash;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.JsonText;
import vn.thao.platform.entity.Refused;
import vn.thao.spi.Draw;
import vn.thao.spi.DrawnItem;
import vn.thao.spi.Fact;
import vn.thao.spi.QuestionDraw;

/**
 * The question bank. An item keeps its code for life; a change makes a new version, and a version
 * never changes, so a paper can be shown again exactly as it was. Called by other components only;
 * people reach items through runs.
 */
@ApplicationScoped
public class ItemBank implements QuestionDraw {

  private static final String READY =
      "select i.code, v.number, v.type, v.definition from assessment_item i"
          + " join assessment_item_version v on v.item_id = i.id and v.status = 'READY'"
          + " where i.pool = ?1";

  private static final int KEPT = 2000;

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /** A version never changes, so what has been read of it holds. */
  private final Cache<Ref, DrawnItem> known = Caffeine.newBuilder().maximumSize(KEPT).build();

  @Override
  @Transactional
  public List<DrawnItem> draw(Draw draw, long seed) {
    var rows =
        draw.topic() == null
            ? Sql.rows(em, READY + " order by i.code", draw.pool())
            : Sql.rows(em, READY + " and i.topic = ?2 order by i.code", draw.pool(), draw.topic());
    var ready = rows.stream().map(ItemBank::item).collect(Collectors.toList());
    if (ready.size() < draw.count()) {
      throw new IllegalStateException(draw + ", but only " + ready.size() + " items are ready");
    }
    Collections.shuffle(ready, new Random(seed));
    return List.copyOf(ready.subList(0, draw.count()));
  }

  @Override
  public List<DrawnItem> load(List<Ref> refs) {
    var found = new HashMap<>(known.getAllPresent(refs));
    if (!found.keySet().containsAll(refs)) {
      read(refs).forEach(item -> found.put(new Ref(item.id(), item.version()), item));
      found.keySet().retainAll(refs);
      known.putAll(found);
    }
    return refs.stream().map(found::get).toList();
  }

  private List<DrawnItem> read(List<Ref> refs) {
    return Sql.rows(
            em,
            Numbered.marks(
                "select i.code, v.number, v.type, v.definition from assessment_item i"
                    + " join assessment_item_version v on v.item_id = i.id where i.code in ("
                    + Numbered.list(refs.size())
                    + ")"),
            refs.stream().map(Ref::id).toArray())
        .stream()
        .map(ItemBank::item)
        .toList();
  }

  private static DrawnItem item(Object[] row) {
    return new DrawnItem(
        (String) row[0],
        (int) Sql.number(row[1]),
        (String) row[2],
        JsonText.parse(Sql.text(row[3])));
  }

  /** Takes over the items of a published course; items that it no longer has are retired. */
  @Transactional(Transactional.TxType.MANDATORY)
  void publish(@Observes ItemsPublished news) {
    Sql.fill(
            em.createNativeQuery(
                "update assessment_item_version set status = 'RETIRED' where item_id in"
                    + " (select i.id from assessment_item i where i.pool = ?1)"),
            news.pool())
        .executeUpdate();
    news.items().forEach(item -> store(news.pool(), item));
  }

  private void store(String pool, ItemDraft draft) {
    var hash = Hash.of(draft.type() + JsonText.canonical(draft.definition()));
    var known =
        Sql.rows(
            em,
            "select i.id, v.id, v.hash, v.number, i.pool from assessment_item i left join"
                + " assessment_item_version v on v.item_id = i.id where i.code = ?1"
                + " order by v.number desc",
            draft.code());
    if (!known.isEmpty() && !course(pool).equals(course((String) known.get(0)[4]))) {
      throw new Refused("attempt.item-elsewhere", draft.code(), course((String) known.get(0)[4]));
    }
    long itemId = known.isEmpty() ? create(pool, draft.code()) : Sql.number(known.get(0)[0]);
    Sql.fill(
            em.createNativeQuery("update assessment_item set topic = ?1 where id = ?2"),
            draft.topic(),
            itemId)
        .executeUpdate();
    var same = known.stream().filter(row -> hash.equals(row[2])).findFirst();
    if (same.isPresent()) {
      Sql.fill(
              em.createNativeQuery(
                  "update assessment_item_version set status = 'READY' where id = ?1"),
              same.get()[1])
          .executeUpdate();
      return;
    }
    Sql.insert(
        em,
        "assessment_item_version",
        "id, item_id, number, type, competency, definition, hash, status, recorded_at",
        Ids.next(),
        itemId,
        known.isEmpty() ? 1 : Sql.number(known.get(0)[3]) + 1,
        draft.type(),
        draft.competency(),
        draft.definition().toString(),
        hash,
        "READY",
        clock.instant());
  }

  /** A pool is named after the course first, so no course can change the questions of another. */
  private static String course(String pool) {
    return pool.replaceAll("/.*$", "");
  }

  private long create(String pool, String code) {
    var id = Ids.next();
    Sql.insert(
        em, "assessment_item", "id, code, pool, recorded_at", id, code, pool, clock.instant());
    return id;
  }

  /**
   * Typed rows for statistics, written with the grade; a regrade adds rows and retracts those
   * before. Each says how well the rest of the attempt went, and the how many-eth of the
   * registration it is, of those begun before that have a result: so the statistics are one
   * aggregate.
   */
  void record(@Observes ResponsesGraded news) {
    var before = before(news);
    if (Sql.number(before[1]) > 0) {
      Sql.fill(
              em.createNativeQuery(
                  "update assessment_response set retracted_at = ?1 where run_id = ?2"
                      + " and retracted_at is null"),
              clock.instant(),
              news.runId())
          .executeUpdate();
    }
    long attempt = 1 + Sql.number(before[0]);
    double total = news.responses().stream().mapToDouble(Fact.Answered::fraction).sum();
    int others = news.responses().size() - 1;
    for (Fact.Answered answer : news.responses()) {
      var rest = others == 0 ? null : BigDecimal.valueOf((total - answer.fraction()) / others);
      Sql.fill(
              em.createNativeQuery(
                  "insert into assessment_response (id, run_id, person_id, item_id, item_version,"
                      + " position, response_class, fraction, attempt, rest, recorded_at) select"
                      + " ?1, ?2, ?3, i.id, ?4, ?5, ?6, ?7, ?8, ?9, ?10 from assessment_item i"
                      + " where i.code = ?11"),
              Ids.next(),
              news.runId(),
              news.personId(),
              answer.version(),
              news.position(),
              answer.responseClass(),
              answer.fraction(),
              attempt,
              rest == null ? null : rest.setScale(6, RoundingMode.HALF_UP),
              clock.instant(),
              answer.item())
          .executeUpdate();
    }
  }

  /** How many attempts went before, and how many responses of this one are there already. */
  private Object[] before(ResponsesGraded news) {
    return Sql.rows(
            em,
            "select count(distinct r.run_id), (select count(*) from assessment_response p where"
                + " p.run_id = ?3) from learning_result r where r.registration_id = ?1"
                + " and r.activity_id = ?2 and r.run_id < ?3",
            news.registrationId(),
            news.activityId(),
            news.runId())
        .get(0);
  }
}
