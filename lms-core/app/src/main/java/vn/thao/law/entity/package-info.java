/**
 * Law is data: lessons, questions and deadlines cite a clause by its code and never a number or a
 * date in words of the program, so that a change of law is a change of rows, and whatever cites a
 * replaced clause can be found.
 */
package vn.thao.law.entity;
