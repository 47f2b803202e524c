package vn.thao.reports.entity;

import vn.thao.platform.entity.LocalName;

/**
 * An agency with everything below it.
 *
 * @param persons who hold the position on the day, each counted once
 * @param able of these, who attain the level
 * @param due of the able, who will not attain it any more 90 days later
 * @param trained of the persons, who had completed the course by the day; 0 when none was chosen
 * @param language of the persons, of whom a foreign language is recorded
 */
public record AbroadRow(
    String unitCode, LocalName name, int persons, int able, int due, int trained, int language) {}
