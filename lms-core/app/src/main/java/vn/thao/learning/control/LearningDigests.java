package vn.thao.learning.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thao.learning.entity.DigestItem;
import vn.thao.learning.entity.DigestItem.What;
import vn.thao.learning.entity.HeadDigest;
import vn.thao.platform.control.Job;
import vn.thao.platform.control.Mail;
import vn.thao.platform.control.Notices;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Texts;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.LocalName;

/**
 * One digest a day at most to each learner, of what is newly required and what is due soon, and one
 * a week to heads, of how much is overdue in their units. By the bell and, where there is an
 * address, by mail. That somebody was told is a row, unique in the database and written together
 * with the notice and the mail in the outbox, so nothing is sent twice however often this runs.
 */
@ApplicationScoped
public class LearningDigests implements Job {

  private static final int BATCH = 100;

  @Inject Writing writing;

  @Override
  public String name() {
    return "learning-digests";
  }

  @Override
  public Duration pause() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    var own = new ArrayList<>(writing.own().values());
    for (int i = 0; i < own.size(); i += BATCH) {
      writing.tell(own.subList(i, Math.min(i + BATCH, own.size())));
    }
    var heads = writing.heads();
    for (int i = 0; i < heads.size(); i += BATCH) {
      writing.tellHeads(heads.subList(i, Math.min(i + BATCH, heads.size())));
    }
  }

  /** The transactions of the job. */
  @ApplicationScoped
  public static class Writing {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @PersistenceContext EntityManager em;
    @Inject Notices notices;
    @Inject Mail mail;
    @Inject Texts texts;
    @Inject Clock clock;

    /** By person, what is to be said today. */
    @Transactional
    Map<Long, List<DigestItem>> own() {
      var today = Time.today(clock);
      return sql().own().stream()
          .map(Writing::item)
          .filter(item -> item.on(today) != null)
          .collect(
              Collectors.groupingBy(DigestItem::person, LinkedHashMap::new, Collectors.toList()));
    }

    private DigestSql sql() {
      return new DigestSql(
          (text, values) -> Sql.rows(em, text, values), Time.today(clock), clock.instant());
    }

    private static DigestItem item(Object[] row) {
      return new DigestItem(
          number(row[0]),
          number(row[1]),
          (String) row[2],
          new LocalName((String) row[3], (String) row[4]),
          Sql.date(row[5]),
          Sql.date(row[6]),
          number(row[7]) > 0,
          number(row[8]) > 0);
    }

    @Transactional
    void tell(List<List<DigestItem>> people) {
      var today = Time.today(clock);
      for (var items : people) {
        long digest = digest(items.get(0).person(), "OWN", today);
        for (var item : items) {
          line(digest, item, item.on(today));
          if (item.on(today) == What.NEW && item.isNear(today) && !item.toldSoon()) {
            line(digest, item, What.SOON);
          }
        }
        tellOne(items, today);
      }
    }

    private void line(long digest, DigestItem item, What what) {
      Sql.insert(
          em,
          "learning_digest_line",
          "id, digest_id, nomination_id, what, due_on",
          Ids.next(),
          digest,
          item.nomination(),
          what.name(),
          item.due());
    }

    private long digest(long person, String kind, LocalDate covers) {
      long id = Ids.next();
      Sql.insert(
          em,
          "learning_digest",
          "id, person_id, kind, covers, recorded_at",
          id,
          person,
          kind,
          covers,
          clock.instant());
      return id;
    }

    /** A nomination has rung the bell already, so the bell only tells what is due soon. */
    private void tellOne(List<DigestItem> items, LocalDate today) {
      var fresh = items.stream().filter(item -> item.on(today) == What.NEW).toList();
      var soon = items.stream().filter(item -> item.on(today) == What.SOON).toList();
      if (!soon.isEmpty()) {
        notices.tell(
            items.get(0).person(),
            "digest.notice-soon",
            List.of(soon.size(), soon.get(0).due()),
            "/learning/my-page");
      }
      var address = items.get(0).mail();
      if (address != null && Mail.isAddress(address)) {
        mail.send(
            address,
            "digest.subject",
            "digest.text",
            fresh.size(),
            soon.size(),
            lines(fresh, soon));
      }
    }

    private LocalName lines(List<DigestItem> fresh, List<DigestItem> soon) {
      return new LocalName(lines(fresh, soon, Texts.VIETNAMESE), lines(fresh, soon, Texts.ENGLISH));
    }

    private String lines(List<DigestItem> fresh, List<DigestItem> soon, Locale language) {
      return Stream.concat(
              fresh.stream().map(item -> line("digest.line-new", item, language)),
              soon.stream().map(item -> line("digest.line-soon", item, language)))
          .collect(Collectors.joining("\n"));
    }

    private String line(String key, DigestItem item, Locale language) {
      return texts.get(language, key, item.course().in(language), DAY.format(item.due()));
    }

    /** Those to be told this week who have not been. */
    @Transactional
    List<HeadDigest> heads() {
      var sql = sql();
      var heads =
          sql.heads(week()).stream()
              .map(
                  row ->
                      new HeadDigest.Head(
                          number(row[0]), (String) row[1], (String) row[2], number(row[3]) > 0))
              .toList();
      var matters =
          Stream.concat(sql.overdue().stream(), sql.asked().stream())
              .map(
                  row ->
                      new HeadDigest.Matter(
                          number(row[0]), number(row[1]), (String) row[2], number(row[3]) == 1))
              .toList();
      return HeadDigest.of(heads, matters);
    }

    /** Monday of this week. */
    private LocalDate week() {
      return Time.today(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Transactional
    void tellHeads(List<HeadDigest> digests) {
      for (var each : digests) {
        digest(each.head(), "HEAD", week());
        notices.tell(
            each.head(),
            "digest.notice-head",
            List.of(each.persons(), each.overdue(), each.asked()),
            each.overdue() > 0 ? "/learning/progress?status=overdue" : "/learning/postponements");
        if (each.mail() != null && Mail.isAddress(each.mail())) {
          mail.send(
              each.mail(),
              "digest.head-subject",
              "digest.head-text",
              each.persons(),
              each.overdue(),
              each.asked());
        }
      }
    }
  }
}
