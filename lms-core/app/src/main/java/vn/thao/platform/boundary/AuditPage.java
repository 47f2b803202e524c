package vn.thao.platform.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.platform.control.Audit;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.AuditRow;
import vn.thao.platform.entity.Refused;

/** The audit log, the newest first; what is looked for stands in the address. */
@Named
@RequestScoped
public class AuditPage {

  @Inject Audit audit;
  @Inject Texts texts;
  @Inject Language language;
  private final AuditQuery query = new AuditQuery();
  private Long before;
  private String problem;
  private List<AuditRow> rows = List.of();

  public void load() {
    try {
      rows = audit.list(query.filter(), before);
    } catch (Refused notADay) {
      problem = texts.get(language.getLocale(), notADay.key());
    }
  }

  /** The use case in words; one without words is shown by its code. */
  public String name(String action) {
    var words = texts.all(language.getLocale()).get("audit.action." + action);
    return words == null ? action : words;
  }

  /** The actions that have words, by these. */
  public List<ActionRow> getActions() {
    var prefix = "audit.action.";
    return texts.all(language.getLocale()).entrySet().stream()
        .filter(text -> text.getKey().startsWith(prefix))
        .map(text -> new ActionRow(text.getKey().substring(prefix.length()), text.getValue()))
        .sorted(java.util.Comparator.comparing(ActionRow::name))
        .toList();
  }

  /** One choice of the filter. */
  public record ActionRow(String code, String name) {}

  public AuditQuery getQuery() {
    return query;
  }

  public Long getBefore() {
    return before;
  }

  public void setBefore(Long before) {
    this.before = before;
  }

  public String getProblem() {
    return problem;
  }

  public List<AuditRow> getRows() {
    return rows;
  }

  public boolean isMore() {
    return rows.size() == Audit.PAGE;
  }

  public long getLast() {
    return rows.get(rows.size() - 1).id();
  }
}
