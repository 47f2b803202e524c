/** Questions in which steps are brought into their order. */
package vn.thao.plugin.ordering;
