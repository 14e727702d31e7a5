package org.alongside.drafts;

/**
 * What became of saving.
 *
 * @param draft as it is kept now
 * @param done whether the draft was saved; if not, it is the newer one of another device
 */
public record Saved(Draft draft, boolean done) {

}
