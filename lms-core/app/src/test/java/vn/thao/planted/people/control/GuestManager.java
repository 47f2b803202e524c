package vn.thao.planted.people.control;

/** Rule 9: a name that says nothing. */
public class GuestManager {}
