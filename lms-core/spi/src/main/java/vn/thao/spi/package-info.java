/**
 * All that a plugin may import.
 *
 * <p>A plugin gets data and gives data back: definitions and states are JSON, views are plain Java
 * values. Nothing here opens a transaction, a file or a socket, so a type can be tested with a
 * table of events, replayed for a regrade, and run in an author's preview without a trace.
 *
 * <p>The version of this interface is {@link vn.thao.spi.Spi#VERSION}; a plugin names the range it
 * works with in {@code META-INF/thao-plugin.properties}.
 */
package vn.thao.spi;
