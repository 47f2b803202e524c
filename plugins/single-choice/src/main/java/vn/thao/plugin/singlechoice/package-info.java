/** Questions with one right option. */
package vn.thao.plugin.singlechoice;
