package vn.thao.content.boundary;

/** Stands for {@code #{play}} where a type's facelet is drawn without a run: nothing is sent. */
public record PreviewPlay(String mediaBase) {

  public long run() {
    return 0;
  }

  public String stream() {
    return "preview";
  }

  public int nextSequence() {
    return 1;
  }

  public int place() {
    return 0;
  }

  public String size(String file) {
    return file;
  }

  public String time(String instant) {
    return instant;
  }

  public String day(String instant) {
    return instant;
  }
}
