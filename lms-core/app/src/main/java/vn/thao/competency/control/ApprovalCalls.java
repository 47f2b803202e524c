package vn.thao.competency.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import vn.thao.competency.entity.ApprovalCall;
import vn.thao.competency.entity.ApprovalKind;
import vn.thao.competency.entity.DraftAuthor;
import vn.thao.competency.entity.FrameworkVersion;
import vn.thao.competency.entity.MatrixVersion;
import vn.thao.people.control.RoleHolders;
import vn.thao.people.entity.RoleHolder;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Mail;
import vn.thao.platform.control.Notices;
import vn.thao.platform.control.Settings;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/**
 * A draft of the framework or of the matrix waits for a second person: an author asks, once for
 * each state of the draft, and whoever may approve it is told by the bell and by mail. Authors are
 * told when it was done. All of it joins the caller's transaction.
 */
@ApplicationScoped
class ApprovalCalls {

  /**
   * A draft as it stands.
   *
   * @param what its number, as people know it
   * @param page on which it is approved
   */
  record Waiting(
      ApprovalKind kind,
      long version,
      int revision,
      List<DraftAuthor> authors,
      String what,
      String page) {

    static Waiting of(FrameworkVersion draft) {
      var number = Integer.toString(draft.number());
      return new Waiting(
          ApprovalKind.FRAMEWORK,
          draft.id(),
          draft.revision(),
          draft.authors(),
          number,
          "/competency/frameworks?version=" + number);
    }

    static Waiting of(MatrixVersion draft) {
      return new Waiting(
          ApprovalKind.MATRIX,
          draft.id(),
          draft.revision(),
          draft.authors(),
          draft.decision(),
          "/competency/requirement-draft");
    }

    boolean isBy(long person) {
      return authors.stream().anyMatch(author -> author.person() == person);
    }
  }

  @PersistenceContext EntityManager em;
  @Inject WholeProvince province;
  @Inject CurrentUser user;
  @Inject Notices notices;
  @Inject Mail mail;
  @Inject Settings settings;
  @Inject Clock clock;

  /** The last one for the draft; null when nobody has asked. */
  ApprovalCall last(Waiting draft) {
    return Sql.rows(
            em,
            "select p.full_name, c.recorded_at, c.revision from competency_approval_call c"
                + " join people_person p on p.id = c.asked_by where c.kind = ?1"
                + " and c.version_id = ?2 order by c.id desc limit 1",
            draft.kind().name(),
            draft.version())
        .stream()
        .map(
            row ->
                new ApprovalCall(
                    (String) row[0], Sql.instant(row[1]), number(row[2]) == draft.revision()))
        .findFirst()
        .orElse(null);
  }

  /**
   * Asks all who may approve it.
   *
   * @throws Refused when there is nobody but its authors
   * @throws Conflict when it was asked for already
   */
  void ask(Waiting draft) {
    if (!draft.isBy(user.personId())) {
      throw new Refused("approval.yours");
    }
    var others = mayApprove().stream().filter(each -> !draft.isBy(each.person())).toList();
    if (others.isEmpty()) {
      throw new Refused("approval.nobody");
    }
    try {
      Sql.insert(
          em,
          "competency_approval_call",
          "id, kind, version_id, revision, asked_by, recorded_at",
          Ids.next(),
          draft.kind().name(),
          draft.version(),
          draft.revision(),
          user.personId(),
          clock.instant());
    } catch (PersistenceException another) {
      throw new Conflict("approval.asked-already");
    }
    others.forEach(each -> tell(each, draft));
  }

  private void tell(RoleHolder other, Waiting draft) {
    var by = user.caller().displayName();
    var prefix = draft.kind().prefix();
    notices.tell(other.person(), prefix + ".ask-notice", List.of(by, draft.what()), draft.page());
    if (other.mail() != null && Mail.isAddress(other.mail())) {
      mail.send(
          other.mail(),
          prefix + ".ask-subject",
          prefix + ".ask-text",
          by,
          draft.what(),
          settings.publicUrl() + draft.page());
    }
  }

  private List<RoleHolder> mayApprove() {
    var roots = province.roots();
    return RoleHolders.of(em, Permission.MANAGE_FRAMEWORKS, Time.today(clock)).stream()
        .filter(each -> roots.stream().allMatch(each.scope()::covers))
        .toList();
  }

  /** Tells the authors that their draft is in force. */
  void tellAuthors(Waiting draft, String page) {
    draft.authors().stream()
        .filter(author -> author.person() != user.personId())
        .forEach(
            author ->
                notices.tell(
                    author.person(),
                    draft.kind().prefix() + ".approved-notice",
                    List.of(user.caller().displayName(), draft.what()),
                    page));
  }
}
