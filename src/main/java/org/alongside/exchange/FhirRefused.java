package org.alongside.exchange;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What was sent cannot be taken in; nothing has been changed.
 */
public class FhirRefused extends RuntimeException {

	private final Kind kind;

	private final String code;

	private final @Nullable String expression;

	private final transient List<Object> arguments;

	/**
	 * Creates the refusal.
	 * @param code message key without its prefix {@code exchange.refused.}
	 * @param expression where in what was sent, such as {@code Bundle.entry[3]}, or null
	 * when the whole is meant
	 * @param arguments values for the message; never personal data
	 */
	FhirRefused(Kind kind, String code, @Nullable String expression, Object... arguments) {
		super("Refused: " + code + (expression == null ? "" : " at " + expression));
		this.kind = kind;
		this.code = code;
		this.expression = expression;
		this.arguments = List.of(arguments);
	}

	/** It is not FHIR R4 as JSON. */
	static FhirRefused malformed(String code, @Nullable String expression, Object... arguments) {
		return new FhirRefused(Kind.MALFORMED, code, expression, arguments);
	}

	/** It is FHIR, but lacks what a referral needs. */
	static FhirRefused incomplete(String code, @Nullable String expression, Object... arguments) {
		return new FhirRefused(Kind.INCOMPLETE, code, expression, arguments);
	}

	/** It is another format. */
	public static FhirRefused foreign(String code) {
		return new FhirRefused(Kind.FOREIGN, code, null);
	}

	/** It is larger than may be sent at once. */
	public static FhirRefused tooLarge() {
		return new FhirRefused(Kind.TOO_LARGE, "tooLarge", null, LimitedStream.MEGABYTES);
	}

	/** Returns what is wrong in kind. */
	public Kind kind() {
		return kind;
	}

	/** Returns the message key without its prefix {@code exchange.refused.}. */
	public String code() {
		return code;
	}

	/** Returns where in what was sent, or null when the whole is meant. */
	public @Nullable String expression() {
		return expression;
	}

	/** Returns the values for the message. */
	public List<Object> arguments() {
		return arguments;
	}

	/**
	 * Kinds of refusal, each with its HTTP status and FHIR issue type.
	 */
	public enum Kind {

		/** Not readable as FHIR R4 JSON. */
		MALFORMED(400, "structure"),
		/** Too large. */
		TOO_LARGE(413, "too-long"),
		/** Another format. */
		FOREIGN(415, "not-supported"),
		/** Lacks what a referral needs. */
		INCOMPLETE(422, "required");

		private final int status;

		private final String issueType;

		Kind(int status, String issueType) {
			this.status = status;
			this.issueType = issueType;
		}

		/** Returns the HTTP status. */
		public int status() {
			return status;
		}

		/** Returns the code of FHIR's issue-type. */
		public String issueType() {
			return issueType;
		}

	}

}
