package vn.thao.xapi.entity;

/** What is told once about a client that has just been made. */
public record NewClient(String name, String key, String secret) {}
