package dev.ballast.demo;

/** By which way a customer writes. */
enum Door {
    MAIL,
    FORM,
    MESSENGER,
    INSTAGRAM,
    TELEGRAM,
    WHATSAPP,
    LINE,
    COMMENT,
    REVIEW
}
