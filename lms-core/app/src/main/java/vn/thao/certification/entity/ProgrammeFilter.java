package vn.thao.certification.entity;

import java.time.LocalDate;

/**
 * Which of a programme's people are asked for.
 *
 * @param asOf null: today
 * @param status null: all
 * @param words part of a name or staff number; empty: all
 */
public record ProgrammeFilter(String code, LocalDate asOf, StandingStatus status, String words) {}
