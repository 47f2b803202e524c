package vn.thao.assessment.entity;

import java.util.List;

/**
 * One version of a question with all that is known of its responses.
 *
 * @param versions the others that somebody has answered or that are asked today, and this one
 * @param tally null when there are too few people, or the type can't be asked
 * @param lack the plugin that the question needs and that can't be used now; empty when it can
 * @param counted of the responses, so many are in the tally: more sorts than these were not read
 */
public record ItemView(
    CourseChoice course,
    ItemRow item,
    List<ItemRow> versions,
    ResponseTally tally,
    String lack,
    long counted) {

  public ItemView counted(List<ResponseClass> classes, ResponseTally.Meaning meaning) {
    long read = classes.stream().mapToLong(each -> each.count().responses()).sum();
    var found = ResponseTally.of(classes, meaning, item.sums().responses());
    return new ItemView(course, item, versions, found, "", read);
  }

  public ItemView lacking(String plugin) {
    return new ItemView(course, item, versions, null, plugin, 0);
  }

  public boolean isPartly() {
    return tally != null && counted < item.sums().responses();
  }
}
