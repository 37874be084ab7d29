package dev.ballast.ticket.match;

/** How the sender of a message stands to the customer of a ticket. */
public enum SenderTie {
    /** The same person, by an identity the channel vouches for or an agent's word. */
    SAME,
    /** A handle the channel vouches for that belongs to nobody yet; nothing about it contradicts the customer. */
    UNKNOWN,
    /** Known to be somebody else, contradicting by name, or not vouched for: never joined automatically. */
    STRANGER
}
