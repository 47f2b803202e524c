package vn.thao.spi;

import java.util.Locale;

/**
 * Who looks at a run.
 *
 * @param participant the participant's id; empty for somebody who takes no part
 * @param role as in {@link Participant#role()}, {@link ActivityType#ASSESSOR}, or {@code reviewer}
 * @param language the language texts are picked in
 * @param place where in the activity the viewer wants to be, e.g. the number of a question; 0 when
 *     not said
 * @param reveal right answers and feedback may be shown
 */
public record Viewer(String participant, String role, Locale language, int place, boolean reveal) {}
