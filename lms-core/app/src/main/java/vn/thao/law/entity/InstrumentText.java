package vn.thao.law.entity;

import java.util.List;

/** An instrument with its clauses, in their order. */
public record InstrumentText(InstrumentRow instrument, List<ClauseRow> clauses) {}
