package vn.thao.assessment.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thao.spi.QuestionType;
import vn.thao.spi.ResponsePart;

/**
 * How people answered a question: by the parts that responses consist of, an option or a phrase
 * each, and by the whole responses where these have several parts.
 *
 * @param parts in the question's order, also what nobody chose; what is unknown to the type at the
 *     end
 * @param wholes the most frequent first, only those of enough people; empty where each response has
 *     one part
 * @param others all other responses together; null where there are no wholes
 */
public record ResponseTally(List<Part> parts, List<Whole> wholes, ResponseCount others) {

  /** More combinations than these say little. */
  static final int MOST_WHOLES = 10;

  /** What a type names beyond what it may is counted together. */
  static final int MOST_PARTS = 41;

  private static final ResponsePart MORE = ResponsePart.worded("(more)", false, "item.more");
  private static final ResponsePart UNANSWERED =
      ResponsePart.worded(QuestionType.NONE, false, "item.unanswered");

  /** How many responses had this part. */
  public record Part(ResponsePart part, ResponseCount count) {}

  /** How many responses were exactly this. */
  public record Whole(List<ResponsePart> parts, boolean right, ResponseCount count) {}

  /** What the question's type says of it. */
  public interface Meaning {

    /** See {@link QuestionType#parts}. */
    List<ResponsePart> parts();

    /** See {@link QuestionType#partsOf}. */
    List<String> partsOf(String responseClass);

    /** The class of the response that earns everything. */
    String key();
  }

  /**
   * @param all the responses to the question
   */
  public static ResponseTally of(List<ResponseClass> classes, Meaning meaning, long all) {
    var known = known(classes, meaning);
    var counts = new LinkedHashMap<String, ResponseCount>();
    known.keySet().forEach(id -> counts.put(id, ResponseCount.none(all)));
    var consists = new HashMap<String, List<ResponsePart>>();
    for (var each : classes) {
      var parts =
          ids(each.name(), meaning).stream()
              .map(id -> part(id, known, meaning))
              .distinct()
              .toList();
      consists.put(each.name(), parts);
      parts.forEach(part -> counts.merge(part.id(), each.count(), ResponseCount::plus));
    }
    var parts =
        counts.entrySet().stream().map(e -> new Part(known.get(e.getKey()), e.getValue())).toList();
    boolean whole = consists.values().stream().anyMatch(several -> several.size() != 1);
    return whole
        ? withWholes(parts, classes, consists, meaning, all)
        : new ResponseTally(parts, List.of(), null);
  }

  private static ResponsePart part(String id, Map<String, ResponsePart> known, Meaning meaning) {
    var strange = known.size() < MOST_PARTS ? stranger(id, meaning) : MORE;
    if (!known.containsKey(id)) {
      known.put(strange.id(), strange);
    }
    return known.getOrDefault(id, strange);
  }

  private static Map<String, ResponsePart> known(List<ResponseClass> classes, Meaning meaning) {
    var known = new LinkedHashMap<String, ResponsePart>();
    meaning.parts().forEach(part -> known.put(part.id(), part));
    if (known.isEmpty()) {
      known.put(meaning.key(), stranger(meaning.key(), meaning));
    }
    if (classes.stream().anyMatch(each -> each.name().equals(QuestionType.NONE))) {
      known.put(QuestionType.NONE, UNANSWERED);
    }
    return known;
  }

  private static ResponsePart stranger(String id, Meaning meaning) {
    return ResponsePart.written(id, id, id.equals(meaning.key()));
  }

  private static List<String> ids(String name, Meaning meaning) {
    return name.equals(QuestionType.NONE) ? List.of(name) : meaning.partsOf(name);
  }

  private static ResponseTally withWholes(
      List<Part> parts,
      List<ResponseClass> classes,
      Map<String, List<ResponsePart>> consists,
      Meaning meaning,
      long all) {
    Set<String> key = Set.copyOf(ids(meaning.key(), meaning));
    var shown = new ArrayList<Whole>();
    var others = ResponseCount.none(all);
    var frequent =
        classes.stream()
            .sorted(
                Comparator.comparing((ResponseClass each) -> -each.count().responses())
                    .thenComparing(ResponseClass::name))
            .toList();
    for (var each : frequent) {
      if (each.count().isSmall() || shown.size() == MOST_WHOLES) {
        others = others.plus(each.count());
      } else {
        var of = consists.get(each.name());
        var ids = of.stream().map(ResponsePart::id).collect(Collectors.toSet());
        shown.add(new Whole(of, ids.equals(key), each.count()));
      }
    }
    return new ResponseTally(parts, List.copyOf(shown), others);
  }
}
