/** Creates the topics that deploy/kafka/topics.yml describes, on the embedded broker and on any other. */
@NullMarked
package dev.ballast.local.topics;

import org.jspecify.annotations.NullMarked;
