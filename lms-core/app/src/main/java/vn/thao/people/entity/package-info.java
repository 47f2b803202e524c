/**
 * People are an account with roles, a person with assignments, and the organisation around them.
 * Every row carries when it is true (valid-from/to) and when we knew (recorded, retracted), since
 * HR asks for any date, also "as we knew it then".
 */
package vn.thao.people.entity;
