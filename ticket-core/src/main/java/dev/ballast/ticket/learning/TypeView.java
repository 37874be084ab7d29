package dev.ballast.ticket.learning;

import java.util.List;
import java.util.Map;

/** A problem type as the desk shows it. @param own defined at the desk, and changeable there */
record TypeView(String code, Map<String, String> names, boolean own, List<String> keywords, List<String> sentences) {}
