/** Questions answered in a few words of one's own. */
package vn.thao.plugin.shorttext;
