/**
 * What can be learned: courses of modules of activities, in versions that never change once
 * published, so that a run, a record or a certificate always shows what was really taught. Courses
 * come in packages of plain files that people without Java can write; the import says everything
 * that is wrong with one, with file and line, before anything is stored.
 */
package vn.thao.content.entity;
