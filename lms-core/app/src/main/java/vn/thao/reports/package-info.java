/**
 * What HR officers need to know, counted from the facts of other components on any date, also as it
 * was known on an earlier day. Reads their tables and owns none; nobody imports it.
 */
package vn.thao.reports;
