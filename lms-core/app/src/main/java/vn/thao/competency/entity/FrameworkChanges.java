package vn.thao.competency.entity;

import java.util.List;

/** How two versions differ; each with the versions that may be chosen instead. */
public record FrameworkChanges(
    FrameworkVersion before,
    FrameworkVersion after,
    List<FrameworkVersion> versions,
    List<FrameworkChange> changes) {}
