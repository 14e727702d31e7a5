package org.alongside.shared;

import java.util.List;

/**
 * What was sent would change the record of a person, and nobody has confirmed that yet;
 * nothing has been changed. The differences stand as errors at their fields.
 */
public class UnconfirmedException extends RefusedException {

	private final String confirmation;

	/**
	 * Creates the refusal.
	 * @param confirmation what is to be sent along to confirm exactly these differences
	 */
	public UnconfirmedException(List<FieldError> differences, String confirmation) {
		super(differences);
		this.confirmation = confirmation;
	}

	/**
	 * Returns what is to be sent along to confirm exactly these differences.
	 */
	public String confirmation() {
		return confirmation;
	}

}
