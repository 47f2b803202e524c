/** A document to take away. */
package vn.thao.plugin.file;
