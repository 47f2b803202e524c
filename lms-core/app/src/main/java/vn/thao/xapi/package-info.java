/**
 * The learning record store. What a person learns here is told to the world outside in the field's
 * own language, xAPI, from the first day: a record that could later only be guessed is worth
 * nothing. Each fact of learning becomes one statement, exactly once: the fact leaves a row in the
 * outbox within its own transaction, and the statement's id is derived from the fact, so telling it
 * twice is telling it once. A statement names a person by a number and nothing else.
 *
 * <p>Which fact becomes which verb, activity and result is written in {@code
 * lms-core/xapi-profile.md}; {@link vn.thao.xapi.control.Profile} holds the names. The store keeps
 * what it receives letter by letter; the tables beside it are only there to find it again.
 */
package vn.thao.xapi;
