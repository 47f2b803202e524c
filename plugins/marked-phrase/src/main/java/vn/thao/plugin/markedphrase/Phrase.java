package vn.thao.plugin.markedphrase;

/**
 * A phrase that can be marked.
 *
 * @param number in the order of the passage, from 1; it is what a response names
 * @param risky whether it should be marked
 * @param feedback empty when there is none
 * @param weight above 0; 1 when not said
 */
record Phrase(int number, String text, boolean risky, String feedback, double weight) {}
