package vn.thao.platform.entity;

/**
 * The schema is up to date. Components load their seed data now, in the order of the observers'
 * priorities: people 10, law 20, competency 30, content 40, demo data 90.
 */
public record DatabaseReady() {}
