package vn.thao.competency.entity;

/** The levels of one person on one day, by the id of the competency. */
public interface HeldLevels {

  /** 1 to 5; 0: none. */
  int level(long competency);

  /** Has been practised lately, or the policy asks for none. */
  boolean isPractised(long competency);
}
