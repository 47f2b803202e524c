package vn.thao.people.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thao.people.entity.ImportColumn.Shape;
import vn.thao.people.entity.UnitChangePlan.Former;
import vn.thao.people.entity.UnitChangePlan.Move;

/**
 * What a change comes to, as a function of its wording and of what stands: nothing is written, so a
 * preview and the change itself can't differ. Units that ended keep their history; a unit that
 * takes over all of another one takes over its past too (successor roll-up).
 */
public final class UnitChangePlanning {

  private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._/-]{0,39}";
  private static final int LONGEST_DECISION = 100;
  private static final int LONGEST_NAME = 200;

  private final UnitChangeDraft draft;
  private final UnitFacts facts;
  private final List<UnitProblem> problems = new ArrayList<>();
  private final Set<String> ended = new LinkedHashSet<>();
  private final Map<String, UnitPart> begun = new LinkedHashMap<>();
  private final List<Move> moves = new ArrayList<>();
  private final Set<Former> formers = new LinkedHashSet<>();

  private UnitChangePlanning(UnitChangeDraft draft, UnitFacts facts) {
    this.draft = draft;
    this.facts = facts;
  }

  public static UnitChangePlan plan(UnitChangeDraft draft, UnitFacts facts) {
    var planning = new UnitChangePlanning(draft, facts);
    planning.checkWording();
    if (planning.problems.isEmpty()) {
      planning.change();
      planning.checkTree();
      planning.checkPosts();
    }
    return new UnitChangePlan(
        List.copyOf(planning.problems),
        List.copyOf(planning.ended),
        List.copyOf(planning.begun.values()),
        List.copyOf(planning.moves),
        List.copyOf(planning.formers));
  }

  private void checkWording() {
    if (draft.decision().isBlank() || draft.decision().length() > LONGEST_DECISION) {
      wrong("decision", LONGEST_DECISION);
    }
    draft.units().forEach(this::checkUnit);
    if (draft.units().size() < (draft.kind() == UnitChangeKind.MERGE ? 2 : 1)) {
      wrong("units");
    }
    boolean needsPart = draft.kind() != UnitChangeKind.ABOLISH;
    if (needsPart && draft.parts().isEmpty()) {
      wrong("parts");
    }
    if (draft.kind() == UnitChangeKind.SPLIT && !draft.stays() && draft.parts().size() == 1) {
      wrong("one-part");
    }
    var codes = new HashSet<String>();
    for (var part : draft.parts()) {
      checkPart(part);
      if (!codes.add(part.code())) {
        wrong("code-twice", part.code());
      }
    }
  }

  private void checkUnit(String code) {
    var unit = facts.reached(code);
    if (unit == null) {
      wrong("unknown", code);
    } else if (!unit.settled()) {
      wrong("not-settled", unit.nameVi());
    } else if (!unit.from().isBefore(draft.from())) {
      wrong("too-early", unit.nameVi(), unit.from());
    }
  }

  private void checkPart(UnitPart part) {
    boolean known = draft.units().contains(part.code());
    if (!part.code().matches(CODE)) {
      wrong("code", part.code());
    } else if (!known && facts.isTaken(part.code())) {
      wrong("code-taken", part.code());
    } else if (known && draft.kind() == UnitChangeKind.SPLIT) {
      wrong("code-taken", part.code());
    }
    if (part.nameVi().isBlank()
        || part.nameVi().length() > LONGEST_NAME
        || part.nameEn().length() > LONGEST_NAME) {
      wrong("name", part.code(), LONGEST_NAME);
    }
    if (!ImportKind.words(Shape.TYPE).contains(part.type())) {
      wrong("type", part.code());
    }
    var standing = facts.units().get(part.code());
    boolean keepsPlace = standing != null && standing.parent().equals(part.parent());
    if (!keepsPlace && facts.reached(part.parent()) == null) {
      wrong("parent", part.code());
    }
  }

  private void change() {
    switch (draft.kind()) {
      case RENAME, MOVE -> restate(draft.parts().get(0));
      case MERGE -> merge(draft.parts().get(0));
      case SPLIT -> split();
      case ABOLISH -> abolish();
    }
  }

  private void merge(UnitPart target) {
    if (draft.units().contains(target.code())) {
      restate(target);
    } else {
      begun.put(target.code(), target);
    }
    var gone = draft.units().stream().filter(code -> !code.equals(target.code())).toList();
    ended.addAll(gone);
    for (var code : gone) {
      formers.add(new Former(target.code(), code, true));
      facts.children(code).forEach(child -> place(child, target.code()));
    }
    facts.posts(gone).forEach(post -> moves.add(new Move(post, target.code())));
  }

  private void split() {
    var unit = facts.reached(draft.units().get(0));
    var codes = draft.parts().stream().map(UnitPart::code).toList();
    if (!draft.stays()) {
      ended.add(unit.code());
    }
    for (var part : draft.parts()) {
      begun.put(part.code(), part);
      formers.add(new Former(part.code(), unit.code(), false));
    }
    for (var child : facts.children(unit.code())) {
      var to = draft.placeOf(child);
      if (codes.contains(to)) {
        place(child, to);
      } else if (!draft.stays()) {
        wrong("unplaced-unit", child.nameVi());
      }
    }
    long unplaced = 0;
    for (var post : facts.posts(draft.units())) {
      var to = draft.placeOf(post);
      if (codes.contains(to)) {
        moves.add(new Move(post, to));
      } else if (!draft.stays()) {
        unplaced++;
      }
    }
    if (unplaced > 0) {
      wrong("unplaced-posts", unplaced);
    }
  }

  private void abolish() {
    ended.addAll(draft.units());
    for (var child : facts.children(draft.units().get(0))) {
      wrong("has-units", child.nameVi());
    }
    facts.posts(draft.units()).forEach(post -> moves.add(new Move(post, "")));
  }

  /** The unit goes on by the same code, perhaps elsewhere in the tree. */
  private void restate(UnitPart part) {
    var unit = facts.reached(part.code());
    if (unit.part().equals(part)) {
      if (draft.kind() != UnitChangeKind.MERGE) {
        wrong("same");
      }
    } else if (unit.parent().equals(part.parent())) {
      begun.put(part.code(), part);
    } else {
      place(unit, part);
    }
  }

  private void place(UnitStanding unit, String parent) {
    place(unit, unit.part().below(parent));
  }

  /** With all beneath, whose paths change with it. */
  private void place(UnitStanding unit, UnitPart part) {
    if (ended.contains(unit.code()) || begun.containsKey(unit.code())) {
      return;
    }
    begin(unit, part);
    facts.below(unit).stream()
        .filter(lower -> !ended.contains(lower.code()) && !begun.containsKey(lower.code()))
        .forEach(lower -> begin(lower, lower.part()));
  }

  private void begin(UnitStanding unit, UnitPart part) {
    if (!unit.settled() || unit.from().isAfter(draft.from())) {
      wrong("not-settled", unit.nameVi());
    }
    begun.put(unit.code(), part);
    formers.add(new Former(unit.code(), unit.code(), true));
  }

  /** Each unit above stands, and none above itself. */
  private void checkTree() {
    for (var part : begun.values()) {
      var seen = new HashSet<String>();
      for (var code = part.code(); !code.isEmpty(); code = parent(code)) {
        if (!seen.add(code) || ended.contains(code)) {
          wrong("circle", part.nameVi());
          break;
        }
      }
    }
  }

  private String parent(String code) {
    var part = begun.get(code);
    var unit = facts.units().get(code);
    return part != null ? part.parent() : unit == null ? "" : unit.parent();
  }

  /** Nobody holds the same position twice in one unit. */
  private void checkPosts() {
    var after = new HashMap<String, List<UnitPost>>();
    var moved = moves.stream().map(move -> move.post().id()).collect(Collectors.toSet());
    facts.posts().stream()
        .filter(post -> !moved.contains(post.id()))
        .forEach(post -> held(after, post, post.unit()));
    moves.stream()
        .filter(move -> !move.to().isEmpty())
        .forEach(move -> held(after, move.post(), move.to()));
    for (var held : after.values()) {
      held.stream()
          .filter(post -> held.stream().anyMatch(post::meets))
          .forEach(post -> wrong("post-twice", post.fullName(), post.staffNumber()));
    }
  }

  private static void held(Map<String, List<UnitPost>> after, UnitPost post, String unit) {
    var key = unit + " " + post.person() + " " + post.positionId();
    after.computeIfAbsent(key, none -> new ArrayList<>()).add(post);
  }

  private void wrong(String what, Object... arguments) {
    var problem = new UnitProblem(what, arguments);
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }
}
