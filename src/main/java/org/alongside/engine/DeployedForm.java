package org.alongside.engine;

/**
 * A form as deployed.
 *
 * @param id id of the form, such as {@code screen-referral}
 * @param version version the engine gave it, from 1
 * @param schema the form-js schema as JSON text
 */
public record DeployedForm(String id, int version, String schema) {

}
