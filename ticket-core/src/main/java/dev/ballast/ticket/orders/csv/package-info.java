/** Orders out of the tables that shop systems and spreadsheets export. Pure: files in, orders and complaints out. */
@NullMarked
package dev.ballast.ticket.orders.csv;

import org.jspecify.annotations.NullMarked;
