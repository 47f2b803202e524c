/** Questions in which each prompt gets its match from a list. */
package vn.thao.plugin.matching;
