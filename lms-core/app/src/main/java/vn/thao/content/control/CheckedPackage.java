package vn.thao.content.control;

import jakarta.json.JsonObject;
import java.util.List;
import vn.thao.content.entity.MediumDraft;
import vn.thao.content.entity.ModuleDraft;
import vn.thao.content.entity.PackageProblem;

/** A package that was read from end to end; it may be published when there are no problems. */
record CheckedPackage(
    JsonObject course,
    String hash,
    List<ModuleDraft> modules,
    List<MediumDraft> media,
    List<PackageProblem> problems) {}
