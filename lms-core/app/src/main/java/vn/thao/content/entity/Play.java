package vn.thao.content.entity;

/**
 * What the facelet of a type may ask of {@code #{play}}, whether a learner's run is played, a
 * preview, or what somebody is just writing. Instants are as the type's view has them, in ISO
 * format.
 */
public interface Play {

  String getRun();

  int getPlace();

  String getTitle();

  /** Where the forms of the activity go. */
  String getAction();

  String getStream();

  /** Each form of a page gets a number of its own. */
  int getNextSequence();

  /** Stands for {@code media} in the Markdown of the activity. */
  String getMediaBase();

  /**
   * The name of somebody who takes part, by the id in the type's view; a stand-in where nobody
   * does.
   */
  String person(String participant);

  String time(String instant);

  String day(String instant);

  /** How large a medium of the activity is; empty when that is not known, its name in a sketch. */
  String size(String file);
}
