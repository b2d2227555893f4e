package jobo.chat.telegram;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import jobo.delivery.Sending;

/**
 * A call to Telegram that waits for its turn.
 *
 * @param chat the chat's id
 * @param broadcast whether nobody waits for it; replies go first
 * @param call makes the call and classifies the answer
 * @param outcome completed with it
 */
record Outgoing(
    long chat, boolean broadcast, Callable<Sending> call, CompletableFuture<Sending> outcome) {}
