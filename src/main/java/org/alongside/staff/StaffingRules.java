package org.alongside.staff;

import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a sign-in name, a name and a password must be.
 */
final class StaffingRules {

	static final int MINIMUM_PASSWORD = 8;

	/** What bcrypt reads of a password; it would silently ignore the rest. */
	static final int MAXIMUM_PASSWORD_BYTES = 72;

	private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{1,63}");

	private StaffingRules() {
	}

	/** Returns the form in which a sign-in name is kept and compared. */
	static String username(String typed) {
		return typed.strip().toLowerCase(Locale.ROOT);
	}

	/** Returns the name as it is kept, if anybody could have it. */
	static Optional<String> possible(String typed) {
		return Optional.of(username(typed)).filter(name -> USERNAME.matcher(name).matches());
	}

	static String requireUsername(String typed) {
		String username = username(typed);
		if (!USERNAME.matcher(username).matches()) {
			throw new RefusedException(FieldError.of("username", "pattern"));
		}
		return username;
	}

	static String requireName(String typed, int maximum) {
		String name = typed.strip();
		if (name.isEmpty()) {
			throw new RefusedException(FieldError.of("name", "required"));
		}
		if (name.length() > maximum) {
			throw new RefusedException(FieldError.of("name", "max-length", maximum));
		}
		return name;
	}

	static String requirePassword(String password) {
		if (password.length() < MINIMUM_PASSWORD) {
			throw new RefusedException(FieldError.of("password", "min-length", MINIMUM_PASSWORD));
		}
		if (password.getBytes(StandardCharsets.UTF_8).length > MAXIMUM_PASSWORD_BYTES) {
			throw new RefusedException(FieldError.of("password", "max-length", MAXIMUM_PASSWORD_BYTES));
		}
		return password;
	}

}
