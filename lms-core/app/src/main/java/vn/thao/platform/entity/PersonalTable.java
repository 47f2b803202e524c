package vn.thao.platform.entity;

import java.util.List;

/**
 * What one table holds of people, as its component's {@code data/personal.yaml} says.
 *
 * @param name in words; null when the rows say nothing of a person but who did something
 * @param kept why rows stay after an erasure; null when none do
 * @param whose condition on the rows of one person, with one {@code ?}; null when the rows are
 *     about nobody, or about many
 * @param byAccount the condition asks for the account, not the person
 * @param shown columns that the person is shown
 * @param erasure what becomes of the rows
 * @param blanked columns that become empty
 * @param cleared columns that become null
 * @param pseudonym a column that holds the login and gets the pseudonym; null: none
 * @param merging rows that move have an {@code id}, and their person in the column of {@code whose}
 * @param claimed every column that leads to a person, and whom the component answers for
 */
public record PersonalTable(
    String component,
    String table,
    LocalName name,
    LocalName kept,
    String whose,
    boolean byAccount,
    List<String> shown,
    Erasure erasure,
    List<String> blanked,
    List<String> cleared,
    String pseudonym,
    List<String> claimed,
    Merging merging) {

  /** What a merge of two persons into one does to rows. */
  public enum Merging {
    STAY,
    /** They go with the rows that they hang on, or are made anew. */
    FOLLOW,
    MOVE,
    /** They move, and the person's id in {@code open_key} becomes that of the one kept. */
    KEY,
    /** They stay, and copies of them fill the days on which the one kept has none. */
    FILL
  }

  /** What an erasure does to rows. */
  public enum Erasure {
    KEEP,
    BLANK,
    DELETE
  }
}
