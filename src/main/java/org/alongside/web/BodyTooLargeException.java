package org.alongside.web;

import java.io.IOException;

/**
 * More was sent than is accepted.
 */
class BodyTooLargeException extends IOException {

	BodyTooLargeException(long limit) {
		super("More than " + limit + " bytes");
	}

}
