package org.skillway.curriculum.review.domain;

/** What answers taught about an item when they last came to a multiple of five: its difficulty in logits and how many they were. */
public record LearnedItem(String module, String item, double difficulty, long answers) {}
