package vn.thao.people.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.thao.people.control.UnitChanges;
import vn.thao.people.entity.ImportColumn.Shape;
import vn.thao.people.entity.ImportKind;
import vn.thao.people.entity.UnitChangeDraft;
import vn.thao.people.entity.UnitChangeKind;
import vn.thao.people.entity.UnitChangePlan.Move;
import vn.thao.people.entity.UnitChangeView;
import vn.thao.people.entity.UnitPart;
import vn.thao.people.entity.UnitPost;
import vn.thao.people.entity.UnitProblem;
import vn.thao.people.entity.UnitStanding;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.boundary.PageFormat;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Refused;

/** One change of the organisation: worded, looked at beforehand, put into force, taken back. */
@Named
@RequestScoped
public class UnitChangePage {

  /** So many people are named in a preview; of more the number is said. */
  private static final int SHOWN = 200;

  private static final UnitPart BLANK = new UnitPart("", "", "", "", "");

  @Inject UnitChanges changes;
  @Inject HttpServletRequest request;
  @Inject Language language;
  @Inject Texts texts;
  @Inject PageFormat format;
  private String id;
  private UnitChangeView view;
  private UnitChangeDraft draft;

  public void load() {
    if (id == null || !id.matches("\\d{1,18}")) {
      throw new NotFound("failure.not-found");
    }
    view = changes.view(Long.parseLong(id));
    draft = typed();
  }

  /** What was refused is shown as it was typed. */
  private UnitChangeDraft typed() {
    if (!"word".equals(request.getParameter("do"))) {
      return view.draft();
    }
    try {
      return UnitChangeForm.wording(request);
    } catch (Refused unreadableDay) {
      return view.draft();
    }
  }

  /** Those that stand in the form: of a split one more, still empty. */
  public List<UnitPart> getParts() {
    var parts = new ArrayList<>(draft.parts());
    var split = view.row().kind() == UnitChangeKind.SPLIT;
    if (parts.isEmpty() || split && parts.size() < UnitChangeForm.PARTS) {
      parts.add(split ? blank() : BLANK);
    }
    return parts;
  }

  /** A new unit mostly stands where the split one stands, and is of its type. */
  private UnitPart blank() {
    return view.parents().stream()
        .filter(unit -> draft.units().contains(unit.code()))
        .map(unit -> new UnitPart("", "", "", unit.type(), unit.parent()))
        .findFirst()
        .orElse(BLANK);
  }

  /** A code that a new unit may go by, so not one that is merged. */
  public String newCode(UnitPart part) {
    return draft.units().contains(part.code()) ? "" : part.code();
  }

  /** Those merged, or that may be. */
  public boolean merged(UnitStanding unit) {
    return draft.units().contains(unit.code());
  }

  public String place(UnitStanding unit) {
    return draft.placeOf(unit);
  }

  public String place(UnitPost post) {
    return draft.placeOf(post);
  }

  public String name(String code) {
    var name = view.names().get(code);
    return name == null ? code : in(name);
  }

  public String in(LocalName name) {
    return name.in(language.getLocale());
  }

  public String getTitle() {
    return texts.get(
        language.getLocale(),
        "unit-change.of." + view.row().kind(),
        view.row().units().stream().map(this::in).collect(Collectors.joining(", ")));
  }

  /** The sentence that says what to do about it. */
  public String words(UnitProblem problem) {
    var arguments = problem.arguments().stream().map(this::day).toArray();
    return texts.get(language.getLocale(), problem.key(), arguments);
  }

  private String day(String value) {
    return value.matches("\\d{4}-\\d{2}-\\d{2}") ? format.date(LocalDate.parse(value)) : value;
  }

  public List<Move> getMoves() {
    var moves = view.plan().moves();
    return moves.subList(0, Math.min(SHOWN, moves.size()));
  }

  public List<String> getTypes() {
    return ImportKind.words(Shape.TYPE);
  }

  public UnitChangeDraft getDraft() {
    return draft;
  }

  public UnitChangeView getView() {
    return view;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
