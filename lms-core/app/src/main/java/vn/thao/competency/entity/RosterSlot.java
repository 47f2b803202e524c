package vn.thao.competency.entity;

import java.util.List;
import vn.thao.platform.entity.LocalName;

/**
 * One role of a roster, as it stands on the day.
 *
 * @param conditions what it asks for on the day, in a sentence; null: nothing is laid down yet
 * @param decidable false while a part of them is not known, so that nobody is said to fit or not
 * @param eligible how many fit in the whole province
 * @param candidates those within the reader's scope, {@link #SHOWN} at most
 * @param whyNot in sentences for the person who is asked about; null when nobody is
 */
public record RosterSlot(
    long id,
    LocalName name,
    int primaries,
    int deputies,
    String conditions,
    boolean decidable,
    List<RosterMember> members,
    long eligible,
    List<RosterCandidate> candidates,
    List<String> whyNot) {

  public static final int SHOWN = 20;

  public int needed(RosterKind kind) {
    return kind == RosterKind.PRIMARY ? primaries : deputies;
  }

  public long appointed(RosterKind kind) {
    return members.stream().filter(member -> member.kind() == kind).count();
  }

  /** How many who fit are not listed: outside the scope, or too many. */
  public long unlisted() {
    return eligible - candidates.size();
  }
}
