package vn.thao.assessment.entity;

import vn.thao.platform.entity.LocalName;

/**
 * A version of a question, and how people did on it. Versions are told apart, since a changed
 * question is another one.
 *
 * @param id of the version
 * @param current whether the course asks it today
 * @param quiz where it belongs or belonged
 * @param text empty until it is read for showing
 */
public record ItemRow(
    long id,
    String code,
    int version,
    boolean current,
    Quiz quiz,
    String type,
    String text,
    ResponseSums sums) {

  /**
   * The quiz that asks a question.
   *
   * @param place in the course, from 0; −1 when the course has it no more
   * @param media the address that pictures of its questions begin with
   */
  public record Quiz(LocalName title, int place, String media) {}

  public ItemRow asking(String words) {
    return new ItemRow(id, code, version, current, quiz, type, words, sums);
  }

  public ItemAdvice advice() {
    return sums.advice();
  }

  public boolean isWarning() {
    return advice().isWarning();
  }

  /** The facility index in whole percent; null when there are too few people. */
  public Long percent() {
    return sums.isEnough() ? Math.round(100 * sums.facility()) : null;
  }

  /** Of the bar, 0 to 100. */
  public long width() {
    return sums.isEnough() ? Math.max(0, percent()) : 0;
  }
}
