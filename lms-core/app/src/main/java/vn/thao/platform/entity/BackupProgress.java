package vn.thao.platform.entity;

/** How far the backup that is being made has come, in tables. */
public record BackupProgress(int done, int all) {}
