package vn.thao.content.entity;

import java.util.List;

/**
 * A version opened on the desk of those who write and review it.
 *
 * @param openId the draft of the course that is open; null when there is none
 * @param publishedId the version that is offered; null when there is none
 * @param problems everything that keeps it from being published
 * @param mayApprove the reader may review and has written nothing of it
 */
public record DraftView(
    VersionRow version,
    Long openId,
    Long publishedId,
    List<StepRow> steps,
    List<VersionRow> siblings,
    List<ModuleDraft> modules,
    List<ProblemPlace> problems,
    boolean mayApprove) {}
