/**
 * Tests of the whole: the installation as it is delivered, started as its own process, used through
 * the browser and over HTTP by people with different roles, on each database.
 */
package vn.thao.systemtests;
