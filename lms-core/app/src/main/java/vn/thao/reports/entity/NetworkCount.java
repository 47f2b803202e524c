package vn.thao.reports.entity;

/**
 * Those who stand for an agency in one way.
 *
 * @param listed in the directory on the day
 * @param published of these, whose names the agency has made public
 * @param trained of these, who attain what the position requires
 * @param due of the trained, who will not attain it any more 90 days later
 */
public record NetworkCount(int listed, int published, int trained, int due) {

  public static final NetworkCount NONE = new NetworkCount(0, 0, 0, 0);

  public NetworkCount plus(NetworkCount other) {
    return new NetworkCount(
        listed + other.listed,
        published + other.published,
        trained + other.trained,
        due + other.due);
  }
}
