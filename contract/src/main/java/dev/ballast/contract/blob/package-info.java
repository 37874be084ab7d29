/** Content-addressed files that records refer to by hash: attachments and raw originals. */
@NullMarked
package dev.ballast.contract.blob;

import org.jspecify.annotations.NullMarked;
