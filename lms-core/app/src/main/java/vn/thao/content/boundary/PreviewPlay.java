package vn.thao.content.boundary;

import vn.thao.content.entity.Play;

/** Stands for {@code #{play}} where a type's facelet is drawn without a run: nothing is sent. */
public final class PreviewPlay implements Play {

  private final String title;
  private final String mediaBase;

  PreviewPlay(String title, String mediaBase) {
    this.title = title;
    this.mediaBase = mediaBase;
  }

  @Override
  public String getRun() {
    return "0";
  }

  @Override
  public int getPlace() {
    return 0;
  }

  @Override
  public String getTitle() {
    return title;
  }

  @Override
  public String getAction() {
    return "#preview";
  }

  @Override
  public String getStream() {
    return "preview";
  }

  @Override
  public int getNextSequence() {
    return 1;
  }

  @Override
  public String getMediaBase() {
    return mediaBase;
  }

  @Override
  public String person(String participant) {
    return participant;
  }

  @Override
  public String time(String instant) {
    return instant;
  }

  @Override
  public String day(String instant) {
    return instant;
  }

  @Override
  public String size(String file) {
    return file;
  }
}
