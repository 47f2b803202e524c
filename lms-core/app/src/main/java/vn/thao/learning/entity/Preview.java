package vn.thao.learning.entity;

import java.util.List;
import vn.thao.content.entity.ActivityDraft;
import vn.thao.content.entity.VersionRow;
import vn.thao.spi.View;

/**
 * An activity of a version, a draft too, as a learner would see it.
 *
 * @param folder of the module that the activity stands in
 * @param view what its type shows now; null while the paper of a test waits for a word to begin
 * @param closed the pretended learner is through with it
 */
public record Preview(
    VersionRow version, String folder, ActivityDraft activity, View view, boolean closed) {

  /** How many questions are drawn; 0 for what begins by itself. */
  public int count() {
    return activity.definition().getInt("draw", 0);
  }

  /** The way through a version: its activities in their order, as {@code <folder>/<code>}. */
  public record Outline(VersionRow version, List<Stop> stops) {}

  /** One activity on the way. */
  public record Stop(String path, String moduleTitle, String title, String type, int questions) {}

  /**
   * A question with its key chosen and all feedback, as only those who answer for it see it.
   *
   * @param facelet empty when its type can't draw it
   * @param content plain values for the facelet
   */
  public record Question(
      String code, String competency, String facelet, Object content, List<String> clauses) {}
}
