/**
 * Starts Thạo.
 *
 * <p>A plugin is one jar that somebody copies into a folder; a settings mistake is one wrong
 * environment variable. The server, left alone, answers both with an empty page and a log of many
 * pages. So this small program goes first: it looks at the settings and the plugins, says in one
 * sentence what is wrong and what to do, lays the application and its plugins together, starts the
 * server in the same process, and calls it started only when the application itself answers.
 *
 * <p>The way is {@link vn.thao.launcher.Launch}; every sentence it can say is in {@code
 * messages*.properties}, English and Vietnamese.
 */
package vn.thao.launcher;
