package vn.thao.competency.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import vn.thao.competency.control.FrameworkVersions;
import vn.thao.competency.entity.Competency;
import vn.thao.competency.entity.CompetencyKind;
import vn.thao.competency.entity.FrameworkView;
import vn.thao.competency.entity.Wording;
import vn.thao.platform.entity.NotFound;

/** One competency or group of the draft, as a form; without a code a new one. */
@Named
@RequestScoped
public class FrameworkItemPage {

  private static final Competency NOTHING =
      new Competency("", "", CompetencyKind.DOMAIN, "", new Wording("", ""), false, List.of());

  @Inject FrameworkVersions versions;
  @Inject HttpServletRequest request;
  private String code;
  private FrameworkView view;
  private Competency known;

  public void load() {
    view = versions.draft();
    known =
        isFresh()
            ? NOTHING
            : view.framework().find(code).orElseThrow(() -> new NotFound("failure.not-found"));
  }

  public boolean isFresh() {
    return code == null || code.isBlank() || "yes".equals(typed("fresh"));
  }

  public FrameworkView getView() {
    return view;
  }

  public Competency getKnown() {
    return known;
  }

  public List<CompetencyKind> getKinds() {
    return Arrays.asList(CompetencyKind.values());
  }

  /** What it may belong to. */
  public List<Competency> getParents() {
    return view.framework().competencies().stream()
        .filter(one -> !one.code().equals(known.code()) && !one.retired())
        .toList();
  }

  public String getKind() {
    return or("kind", known.kind().code());
  }

  public String getParent() {
    return or("parent", known.parent());
  }

  public String getRank() {
    int rank = view.framework().rank(known.code());
    return or("rank", rank == 0 ? "" : String.valueOf(rank));
  }

  public String getNameVi() {
    return or("nameVi", known.name().vi());
  }

  public String getNameEn() {
    return or("nameEn", known.name().en());
  }

  public String getTypedCode() {
    return or("code", known.code());
  }

  public boolean isRetired() {
    return typed("revision") == null ? known.retired() : "yes".equals(typed("retired"));
  }

  public String textVi(int level) {
    return or("text." + level + ".vi", known.text(level).vi());
  }

  public String textEn(int level) {
    return or("text." + level + ".en", known.text(level).en());
  }

  /** What the officer has seen: not the newest one, when somebody else was quicker. */
  public String getRevision() {
    return or("revision", String.valueOf(view.version().revision()));
  }

  private String or(String name, String stored) {
    var typed = typed(name);
    return typed == null ? stored : typed;
  }

  private String typed(String name) {
    return "POST".equals(request.getMethod()) ? request.getParameter(name) : null;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
