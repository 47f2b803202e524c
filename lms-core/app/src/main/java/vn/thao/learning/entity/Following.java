package vn.thao.learning.entity;

import java.time.Instant;
import java.util.List;
import vn.thao.spi.Step;

/**
 * All that follows from an event, stored with it.
 *
 * @param due the next timer; null for none
 * @param evidence by the rules of plugins
 */
public record Following(Step step, Instant due, List<Ruled> evidence) {}
