/** A text to read; it is done when the reader says so. */
package vn.thao.plugin.page;
