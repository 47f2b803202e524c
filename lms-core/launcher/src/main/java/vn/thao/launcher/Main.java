package vn.thao.launcher;

/**
 * Where Java enters. Compiled for Java 8, and it reaches the rest by name only, so that a Java that
 * is too old can still say so.
 */
public final class Main {

  private static final int NEEDED = 17;

  private Main() {}

  public static void main(String[] args) throws Exception {
    String complaint = complaint(System.getProperty("java.specification.version"));
    if (complaint != null) {
      System.err.println(complaint);
      System.exit(2);
    }
    Class<?> launch = Class.forName("vn.thao.launcher.Launch");
    launch.getMethod("main", String[].class).invoke(null, (Object) args);
  }

  /** What to say to a Java of this specification version, "1.8" or "17"; null when it will do. */
  static String complaint(String specification) {
    String found = specification.startsWith("1.") ? specification.substring(2) : specification;
    if (Integer.parseInt(found.split("\\.")[0]) >= NEEDED) {
      return null;
    }
    return "Thạo needs Java 17 or newer; this is Java "
        + found
        + "."
        + System.lineSeparator()
        + "Thạo cần Java 17 trở lên; đang chạy Java "
        + found
        + ".";
  }
}
