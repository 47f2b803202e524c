/**
 * A case told in steps: at each the learner chooses, sees what comes of it, and goes on. Which
 * choice earns what is told only at the end, so that a run measures judgement and not the reading
 * of scores.
 */
package vn.thao.plugin.branchingcase;
