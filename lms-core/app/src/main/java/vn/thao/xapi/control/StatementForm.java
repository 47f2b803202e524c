package vn.thao.xapi.control;

/**
 * How statements are handed out: as they came, by ids alone, or with what activities are called.
 */
public enum StatementForm {
  EXACT,
  IDS,
  CANONICAL
}
