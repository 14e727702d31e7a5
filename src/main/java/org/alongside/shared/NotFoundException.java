package org.alongside.shared;

/**
 * The thing asked for does not exist, or does not exist for the person who asks. Turned
 * into a 404 that does not tell the two apart.
 */
public class NotFoundException extends RuntimeException {

	public NotFoundException(String what) {
		super(what + " not found");
	}

}
