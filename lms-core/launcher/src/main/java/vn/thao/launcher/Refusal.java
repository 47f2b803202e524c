package vn.thao.launcher;

/** A jar that is left out, and why. */
record Refusal(String id, String fileName, Said reason) {

  Said said() {
    return new Said(
        Said.of("plugin.leftOut", fileName, reason.vietnamese()).vietnamese(),
        Said.of("plugin.leftOut", fileName, reason.english()).english());
  }

  /** One line for the application's page of plugins: {@code id|file|Vietnamese|English}. */
  String line() {
    return String.join(
        "|", clean(id), clean(fileName), clean(reason.vietnamese()), clean(reason.english()));
  }

  private static String clean(String text) {
    return text.replaceAll("[|\\r\\n]+", " ");
  }
}
