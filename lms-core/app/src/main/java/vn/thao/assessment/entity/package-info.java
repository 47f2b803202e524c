/**
 * The question bank, the quiz and what its answers say. Whoever writes questions learns from people
 * who answer them: which are too easy or too hard, which have the wrong key, which wrong answers
 * tempt. So each graded response leaves a row with all that the statistics need, and a page of them
 * is an aggregate of rows, however many runs there were.
 */
package vn.thao.assessment.entity;
