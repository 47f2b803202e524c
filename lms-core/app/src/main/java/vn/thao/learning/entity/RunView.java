package vn.thao.learning.entity;

import vn.thao.spi.View;

/** A run and what its viewer may see of it. */
public record RunView(RunHead head, View view) {}
