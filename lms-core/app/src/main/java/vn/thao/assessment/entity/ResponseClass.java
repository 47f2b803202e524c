package vn.thao.assessment.entity;

/** A class of responses as the question's type named it, and how many there were. */
public record ResponseClass(String name, ResponseCount count) {}
