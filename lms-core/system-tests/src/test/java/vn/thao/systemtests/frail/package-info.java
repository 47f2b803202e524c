/** A plugin of strangers that breaks where its content tells it to. */
package vn.thao.systemtests.frail;
