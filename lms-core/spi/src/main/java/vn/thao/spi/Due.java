package vn.thao.spi;

import jakarta.json.JsonObject;
import java.time.Instant;

/** The next timer of a run: when it fires, and what the event then carries. */
public record Due(Instant at, JsonObject payload) {}
