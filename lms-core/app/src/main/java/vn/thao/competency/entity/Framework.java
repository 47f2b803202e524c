package vn.thao.competency.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The competencies of one version, in the order of their tree: each before what belongs to it. What
 * belongs to nobody, since its parent is missing or it is its own ancestor, comes last.
 */
public record Framework(List<Competency> competencies) {

  private static final int DEEPEST = 5;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 500;

  public Framework {
    competencies = ordered(competencies);
  }

  private static List<Competency> ordered(List<Competency> given) {
    var order = new ArrayList<Competency>();
    place("", children(given), order, new HashSet<>());
    var placed = Collections.newSetFromMap(new IdentityHashMap<Competency, Boolean>());
    placed.addAll(order);
    given.stream().filter(one -> !placed.contains(one)).forEach(order::add);
    return List.copyOf(order);
  }

  private static Map<String, List<Competency>> children(List<Competency> given) {
    return given.stream()
        .collect(
            Collectors.groupingBy(Competency::parent, LinkedHashMap::new, Collectors.toList()));
  }

  private static void place(
      String parent,
      Map<String, List<Competency>> children,
      List<Competency> order,
      Set<String> seen) {
    for (var child : children.getOrDefault(parent, List.of())) {
      order.add(child);
      if (seen.add(child.code())) {
        place(child.code(), children, order, seen);
      }
    }
  }

  /** As it is shown. */
  public List<FrameworkNode> nodes() {
    var depths = new HashMap<String, Integer>();
    var ranks = new HashMap<String, Integer>();
    var nodes = new ArrayList<FrameworkNode>();
    for (var one : competencies) {
      int depth = depths.getOrDefault(one.parent(), -1) + 1;
      depths.put(one.code(), depth);
      nodes.add(new FrameworkNode(one, depth, ranks.merge(one.parent(), 1, Integer::sum)));
    }
    return nodes;
  }

  public Optional<Competency> find(String code) {
    return competencies.stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /** Its place among its siblings, from 1; 0 when there is no such code. */
  public int rank(String code) {
    return nodes().stream()
        .filter(node -> node.competency().code().equals(code))
        .mapToInt(FrameworkNode::rank)
        .findFirst()
        .orElse(0);
  }

  /**
   * With this competency instead of the one of the same code, or beside the others.
   *
   * @param rank its place among its siblings; beyond their number: the last
   */
  public Framework with(Competency changed, int rank) {
    var others = new ArrayList<>(competencies);
    others.removeIf(one -> one.code().equals(changed.code()));
    var siblings = others.stream().filter(one -> one.parent().equals(changed.parent())).toList();
    int place = Math.max(1, rank) - 1;
    if (place < siblings.size()) {
      others.add(others.indexOf(siblings.get(place)), changed);
    } else {
      others.add(changed);
    }
    return new Framework(others);
  }

  public Framework without(String code) {
    return new Framework(competencies.stream().filter(one -> !one.code().equals(code)).toList());
  }

  /**
   * What can't be so, not even in a draft.
   *
   * @param scale the levels there are
   */
  public List<FrameworkProblem> problems(Set<Integer> scale) {
    var found = new ArrayList<FrameworkProblem>();
    var codes = new HashSet<String>();
    var identifiers = new HashSet<String>();
    for (var one : competencies) {
      if (!one.code().matches(Competency.CODE)) {
        found.add(FrameworkProblem.at(one.code(), "frameworks.bad-code", one.code()));
      }
      if (!codes.add(one.code())) {
        found.add(FrameworkProblem.at(one.code(), "frameworks.twice", one.code()));
      }
      if (!identifiers.add(one.identifier())) {
        found.add(FrameworkProblem.at(one.code(), "frameworks.identifier-twice", one.identifier()));
      }
      checkTexts(one, scale, found);
    }
    checkTree(found);
    return found;
  }

  private static void checkTexts(Competency one, Set<Integer> scale, List<FrameworkProblem> found) {
    if (isLonger(one.name(), LONGEST_NAME)) {
      found.add(FrameworkProblem.at(one.code(), "frameworks.name-long", LONGEST_NAME));
    }
    if (one.isGroup() && !one.levels().isEmpty()) {
      found.add(FrameworkProblem.at(one.code(), "frameworks.group-level", one.code()));
    }
    var levels = new HashSet<Integer>();
    for (var descriptor : one.levels()) {
      if (!scale.contains(descriptor.level())) {
        found.add(FrameworkProblem.at(one.code(), "frameworks.no-level", descriptor.level()));
      }
      if (!levels.add(descriptor.level())) {
        found.add(FrameworkProblem.at(one.code(), "frameworks.level-twice", descriptor.level()));
      }
      if (isLonger(descriptor.text(), LONGEST_TEXT)) {
        found.add(
            FrameworkProblem.at(
                one.code(), "frameworks.text-long", descriptor.level(), LONGEST_TEXT));
      }
    }
  }

  private static boolean isLonger(Wording words, int most) {
    return words.vi().length() > most || words.en().length() > most;
  }

  private void checkTree(List<FrameworkProblem> found) {
    var parents = new HashMap<String, String>();
    competencies.forEach(one -> parents.put(one.code(), one.parent()));
    for (var one : competencies) {
      if (!one.parent().isEmpty() && !parents.containsKey(one.parent())) {
        found.add(FrameworkProblem.at(one.code(), "frameworks.no-parent", one.parent()));
        continue;
      }
      var above = new HashSet<String>();
      var at = one.code();
      while (!at.isEmpty() && above.add(at)) {
        at = parents.getOrDefault(at, "");
      }
      if (!at.isEmpty()) {
        found.add(FrameworkProblem.at(one.code(), "frameworks.cycle", one.code()));
      } else if (above.size() > DEEPEST) {
        found.add(FrameworkProblem.at(one.code(), "frameworks.deep", DEEPEST));
      }
    }
  }

  /** What a draft may still lack, but a published version may not. */
  public List<FrameworkProblem> gaps() {
    var found = new ArrayList<FrameworkProblem>();
    var retired = new HashSet<String>();
    competencies.stream().filter(Competency::retired).forEach(one -> retired.add(one.code()));
    for (var one : competencies) {
      if (!one.name().isComplete()) {
        found.add(FrameworkProblem.at(one.code(), "frameworks.name-missing"));
      }
      if (!one.isGroup() && one.levels().isEmpty()) {
        found.add(FrameworkProblem.at(one.code(), "frameworks.levels-missing"));
      }
      for (var descriptor : one.levels()) {
        if (!descriptor.text().isComplete()) {
          found.add(FrameworkProblem.at(one.code(), "frameworks.text-missing", descriptor.level()));
        }
      }
      if (!one.retired() && retired.contains(one.parent())) {
        found.add(FrameworkProblem.at(one.code(), "frameworks.parent-retired", one.parent()));
      }
    }
    return found;
  }
}
