/**
 * What is said about a person on paper. A statement is the one thing that is stored and not
 * derived: it must say in ten years what it said when it was issued, whatever courses, units and
 * names have become. So its data are frozen with the version of the template and a hash, and the
 * paper is drawn from them each time anew. Taken back it is by a row beside it, and what an officer
 * orders for many is done by a job, each exactly once.
 */
package vn.thao.certification;
