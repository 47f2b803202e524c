package vn.thao.content.entity;

import java.util.List;
import java.util.Map;
import vn.thao.extensions.entity.PluginUnavailable;

/**
 * A part of a draft opened for editing.
 *
 * @param kind course, module, activity or item
 * @param type of an activity or a question; empty for others
 * @param hash of the part as it was when it was opened
 * @param base the values that the form was drawn from, as JSON; they hold what it doesn't show
 * @param sections of the form; empty when the file can't be read as fields
 * @param text the plain text of the same; null when it has none of its own
 * @param problems all that concern the part
 * @param items of a quiz
 * @param media the files of its module, as texts name them
 * @param preview null when there is nothing to show, or it can't be shown yet
 * @param lack why its type can't be used now; null when it can
 */
public record PartView(
    VersionRow version,
    String at,
    String kind,
    String type,
    String folder,
    String title,
    String hash,
    String base,
    List<List<PartField>> sections,
    String text,
    List<ProblemPlace> problems,
    List<PartItem> items,
    List<String> media,
    Preview preview,
    PluginUnavailable lack) {

  /** A question of a quiz in a line. */
  public record PartItem(String at, String code, String type, String text) {}

  /**
   * As a learner will see it.
   *
   * @param facelet of the type
   * @param model the facelet's
   * @param revealed of a question: after grading, answered rightly; null for activities
   */
  public record Preview(String facelet, Map<String, Object> model, Map<String, Object> revealed) {}

  public boolean isItem() {
    return kind.equals("item");
  }

  public boolean isQuiz() {
    return type.equals("thao.quiz");
  }

  /** Where one goes back to. */
  public String above() {
    return at.substring(0, Math.max(0, at.replaceAll("/\\d+$", "").lastIndexOf('/')));
  }
}
