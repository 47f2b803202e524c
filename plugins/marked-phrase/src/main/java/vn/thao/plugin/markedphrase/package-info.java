/** Questions that are answered by marking phrases in a text. */
package vn.thao.plugin.markedphrase;
