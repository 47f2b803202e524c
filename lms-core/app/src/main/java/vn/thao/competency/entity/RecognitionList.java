package vn.thao.competency.entity;

import java.util.List;

/**
 * Applications, and what one may apply for.
 *
 * @param levels of the chosen competency
 */
public record RecognitionList(
    List<RecognitionRow> rows,
    List<AppraisalDesk.Competency> competencies,
    List<AppraisalDesk.Level> levels) {}
