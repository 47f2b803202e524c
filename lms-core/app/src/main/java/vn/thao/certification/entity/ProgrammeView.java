package vn.thao.certification.entity;

import java.time.LocalDate;
import java.util.List;

/**
 * One programme with its rules and its people.
 *
 * @param rules the newest first
 * @param people the asked-for page
 * @param count of all who fit the filter
 */
public record ProgrammeView(
    ProgrammeRow programme,
    LocalDate asOf,
    List<RuleRow> rules,
    List<Curtailment> curtailments,
    List<CandidateRow> people,
    int count,
    int page,
    int pages) {}
