package vn.thao.planted.law.boundary;

import vn.thao.planted.people.boundary.GuestPage;

/** Rule 2: a page knows the page of another component. */
public class DecreePage {
  GuestPage neighbour;
}
