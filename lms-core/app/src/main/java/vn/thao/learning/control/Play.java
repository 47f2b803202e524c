package vn.thao.learning.control;

import jakarta.json.JsonObject;
import vn.thao.learning.entity.RunHead;
import vn.thao.spi.ActivityType;
import vn.thao.spi.Definition;

/** A run brought back to life: its events applied, outside any transaction. */
record Play(RunHead head, ActivityType type, Definition definition, JsonObject state) {}
