/** Orders as the shop system tells them. */
@NullMarked
package dev.ballast.contract.order;

import org.jspecify.annotations.NullMarked;
