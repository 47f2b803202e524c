/** Questions with several right options, graded in parts. */
package vn.thao.plugin.multiplechoice;
