/** WhatsApp Cloud API. */
@NullMarked
package dev.ballast.ingest.social.whatsapp;

import org.jspecify.annotations.NullMarked;
