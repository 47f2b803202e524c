package vn.thao.content.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import vn.thao.content.control.Comparisons;
import vn.thao.content.entity.Change;
import vn.thao.content.entity.VersionChanges;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.boundary.PageTexts;

/** Có gì thay đổi, between two versions of a course. */
@Named
@RequestScoped
public class ChangesPage {

  private static final int SHOWN = 50;
  private static final Set<String> FIELDS =
      Set.of(
          "title",
          "text",
          "key",
          "clauses",
          "points",
          "minutes",
          "pass",
          "draw",
          "topic",
          "type",
          "competency",
          "feedback",
          "options",
          "intro",
          "summary",
          "content",
          "activities",
          "body");

  @Inject Comparisons comparisons;
  @Inject Language language;
  @Inject PageTexts texts;
  private long id;
  private Long against;
  private int page;
  private VersionChanges data;

  public void load() {
    data = comparisons.of(id, against, language.getLocale());
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public Long getAgainst() {
    return against;
  }

  public void setAgainst(Long against) {
    this.against = against;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Math.max(0, page);
  }

  public VersionChanges getData() {
    return data;
  }

  public List<Change> getShown() {
    int from = Math.min(data.changes().size(), page * SHOWN);
    return data.changes().subList(from, Math.min(data.changes().size(), from + SHOWN));
  }

  public boolean isMore() {
    return data.changes().size() > (page + 1) * SHOWN;
  }

  /** A field in words where it has some, followed by its place in the files. */
  public String field(String field) {
    var first = field.replaceAll("\\..*", "");
    return FIELDS.contains(first) ? texts.get("changes.field." + first) : first;
  }
}
