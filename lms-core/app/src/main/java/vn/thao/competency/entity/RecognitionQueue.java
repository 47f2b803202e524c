package vn.thao.competency.entity;

import java.util.List;
import vn.thao.platform.entity.Paging;

/**
 * Applications that wait for a decision.
 *
 * @param rows of one page
 * @param count of all pages
 */
public record RecognitionQueue(List<RecognitionRow> rows, int count, Paging paging) {}
