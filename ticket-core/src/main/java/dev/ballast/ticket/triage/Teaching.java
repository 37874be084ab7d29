package dev.ballast.ticket.triage;

import java.util.List;

/** What a shop teaches the shipped model. @param corrections oldest first */
public record Teaching(List<OwnType> types, List<Correction> corrections) {

    public static final Teaching NONE = new Teaching(List.of(), List.of());

    public Teaching {
        types = List.copyOf(types);
        corrections = List.copyOf(corrections);
    }
}
