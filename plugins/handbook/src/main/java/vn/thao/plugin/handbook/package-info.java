/**
 * The living handbook that item 2 of the directive asks for: how information is handled and what is
 * done in a communication crisis, written by the agency itself and followed step by step when it
 * happens. It is a plugin since a handbook is none of the core's business, and so that the doors
 * for plugins that bring pages, tables and jobs are used by ourselves.
 */
package vn.thao.plugin.handbook;
