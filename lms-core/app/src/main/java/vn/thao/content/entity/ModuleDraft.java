package vn.thao.content.entity;

import java.util.List;
import vn.thao.platform.entity.LocalName;

/** A module as read from a package. */
public record ModuleDraft(String folder, LocalName title, List<ActivityDraft> activities) {}
