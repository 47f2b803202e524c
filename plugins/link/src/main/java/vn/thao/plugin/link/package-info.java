/** A page elsewhere that somebody confirms to have read. */
package vn.thao.plugin.link;
