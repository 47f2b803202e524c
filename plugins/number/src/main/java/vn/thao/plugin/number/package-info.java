/** Questions answered by a number, with the tolerance that the author allows. */
package vn.thao.plugin.number;
