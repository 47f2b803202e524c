package vn.thao.extensions.entity;

import java.util.List;

/**
 * What a plugin keeps now.
 *
 * @param values under its keys, by what the keys begin with
 * @param moreKeys further beginnings that aren't listed
 * @param people whom values under keys are about
 * @param tables of its own
 * @param ofPeople whether it says that it keeps something of people
 */
public record KeptView(
    List<KeptRow> values, long moreKeys, long people, List<KeptRow> tables, boolean ofPeople) {

  /**
   * @param name what the keys begin with, or the table
   */
  public record KeptRow(String name, long rows) {}

  public boolean isEmpty() {
    return values.isEmpty() && tables.isEmpty();
  }
}
