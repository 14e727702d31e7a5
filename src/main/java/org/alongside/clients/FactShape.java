package org.alongside.clients;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What the value of a fact about a person looks like.
 */
public enum FactShape {

	/** A line of text. */
	@JsonProperty("text")
	TEXT,

	/** Text of several lines. */
	@JsonProperty("prose")
	PROSE,

	/** A BCP 47 tag. */
	@JsonProperty("language")
	LANGUAGE,

	/** {@code true} or {@code false}. */
	@JsonProperty("yes-no")
	YES_NO,

	/** The code of one of its options. */
	@JsonProperty("choice")
	CHOICE,

	/** A telephone number. */
	@JsonProperty("phone")
	PHONE,

	/** An e-mail address. */
	@JsonProperty("email")
	EMAIL,

	/** An ISO date. */
	@JsonProperty("date")
	DATE,

	/** A whole number. */
	@JsonProperty("whole")
	WHOLE,

	/** An amount in US dollars, with cents. */
	@JsonProperty("amount")
	AMOUNT

}
