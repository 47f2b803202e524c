package vn.thao.xapi.entity;

/**
 * What a fact of learning is about: an activity, or the course itself when {@code activity} is
 * null.
 *
 * @param module its folder, which names it within the course
 * @param version number of the course's version that was taken
 */
public record LearningObject(
    String course,
    int version,
    String courseVi,
    String courseEn,
    String module,
    String activity,
    String type,
    String vi,
    String en) {}
