/** What has to be asked for to connect an account, described once for the desk and the connectors. */
@NullMarked
package dev.ballast.contract.account.form;

import org.jspecify.annotations.NullMarked;
