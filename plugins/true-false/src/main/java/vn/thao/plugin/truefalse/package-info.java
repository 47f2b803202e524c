/** Statements that are true or false. */
package vn.thao.plugin.truefalse;
