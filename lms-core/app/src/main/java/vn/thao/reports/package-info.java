/**
 * What HR officers need to know, counted from the facts of other components on any date, also as it
 * was known on an earlier day. Reads their tables; its own hold what readers keep of reports
 * (filters, stored ones, schedules) and the yearly minimum of training. Nobody imports it.
 */
package vn.thao.reports;
