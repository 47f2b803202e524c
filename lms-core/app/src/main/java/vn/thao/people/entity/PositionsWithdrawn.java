package vn.thao.people.entity;

import java.util.List;

/** These positions are about to be taken out again; see {@link StaffWithdrawn}. */
public record PositionsWithdrawn(List<Long> positions) {}
