package vn.thao.people.control;

/** Statements put together from parts, whose parameters are numbered only at the end. */
final class Numbered {

  private Numbered() {}

  static String marks(String sql) {
    var text = new StringBuilder();
    int number = 0;
    for (int i = 0; i < sql.length(); i++) {
      text.append(sql.charAt(i));
      if (sql.charAt(i) == '?') {
        text.append(++number);
      }
    }
    return text.toString();
  }
}
