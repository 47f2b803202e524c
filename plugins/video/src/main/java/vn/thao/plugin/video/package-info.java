/** A video with captions and a transcript; whoever reads instead of watching has done the same. */
package vn.thao.plugin.video;
