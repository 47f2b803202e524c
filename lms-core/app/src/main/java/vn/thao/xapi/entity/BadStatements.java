package vn.thao.xapi.entity;

import java.util.List;
import vn.thao.platform.entity.Refused;

/** What came is no statement by the rules of the standard; nothing of it is stored. */
public class BadStatements extends Refused {

  private final transient List<String> problems;

  public BadStatements(List<String> problems) {
    super("xapi.bad-statements");
    this.problems = List.copyOf(problems);
  }

  /** In English, for those who write clients: the place as a JSON pointer, and what is wrong. */
  public List<String> problems() {
    return problems;
  }

  @Override
  public int status() {
    return 400;
  }
}
