/** How long somebody has held a position: a condition for rules that depend on experience. */
package vn.thao.plugin.tenure;
