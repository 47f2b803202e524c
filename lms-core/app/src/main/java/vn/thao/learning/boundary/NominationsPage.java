package vn.thao.learning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import vn.thao.learning.control.Nominations;
import vn.thao.learning.entity.CandidateRow;
import vn.thao.learning.entity.CandidateRow.Verdict;
import vn.thao.learning.entity.NominationChoice;
import vn.thao.learning.entity.NominationOptions;
import vn.thao.learning.entity.NominationPreview;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.boundary.PageFormat;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.Paging;
import vn.thao.platform.entity.Refused;

/**
 * Cử đi học: course, due date, whom; then exactly whom that reaches. All of it stands in the
 * address, so looking changes nothing; only the last button does.
 */
@Named
@RequestScoped
public class NominationsPage {

  private static final int PAGE = 50;

  @Inject Nominations nominations;
  @Inject Language language;
  @Inject Texts texts;
  @Inject HttpServletRequest request;

  private NominationChoice choice;
  private NominationOptions options;
  private NominationPreview preview;
  private List<CandidateRow> rows = List.of();
  private String problem;
  private Paging paging;

  public void load() {
    choice = ChosenPeople.of(request, due());
    options = nominations.options(getSearch(), choice.people(), language.getLocale());
    var asked = request.getParameter("step");
    if ("preview".equals(asked) && problem == null) {
      try {
        preview = nominations.preview(choice);
        rows = nominations.withPosts(shown(), language.getLocale());
      } catch (Refused refused) {
        problem = words(refused);
      }
    }
  }

  private LocalDate due() {
    try {
      return PageFormat.parse(request.getParameter("due"));
    } catch (Refused refused) {
      problem = words(refused);
      return null;
    }
  }

  private String words(Refused refused) {
    return texts.get(language.getLocale(), refused.key(), refused.arguments().toArray());
  }

  private List<CandidateRow> shown() {
    var text = request.getParameter("page");
    int asked = text != null && text.matches("\\d{1,5}") ? Integer.parseInt(text) : 1;
    paging = Paging.of(asked, preview.all().size(), PAGE);
    return paging.of(preview.all());
  }

  public int getPages() {
    return paging.pages();
  }

  public int getPage() {
    return paging.page();
  }

  public String getSearch() {
    var search = request.getParameter("q");
    return search == null ? "" : search.strip();
  }

  /** The due date as it was typed. */
  public String getDue() {
    return request.getParameter("due");
  }

  public boolean unit(String code) {
    return choice.units().contains(code);
  }

  public boolean position(String code) {
    return choice.positions().contains(code);
  }

  public boolean person(String id) {
    return choice.people().contains(Long.parseLong(id));
  }

  public int count(String verdict) {
    return preview.count(Verdict.valueOf(verdict));
  }

  public NominationChoice getChoice() {
    return choice;
  }

  public NominationOptions getOptions() {
    return options;
  }

  public NominationPreview getPreview() {
    return preview;
  }

  public List<CandidateRow> getRows() {
    return rows;
  }

  public String getProblem() {
    return problem;
  }
}
