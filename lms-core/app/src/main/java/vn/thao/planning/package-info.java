/**
 * What is meant to be learnt, and what became of it. A plan is a promise of two people, so it is
 * agreed, and each agreement names the edition that it was given to: whatever is changed afterwards
 * has to be agreed anew. Whether it is kept is never typed in by anybody: a line is reached when
 * the ledger says so. It stands below learning and certification since it asks them what has
 * happened, and nothing there depends on a plan.
 */
package vn.thao.planning;
