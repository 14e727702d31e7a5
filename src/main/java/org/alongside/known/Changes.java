package org.alongside.known;

import org.alongside.clients.KnownFact;
import org.alongside.shared.ClientId;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What the answers of a form change in the record of the client.
 *
 * @param client the client
 * @param version of their record, as it was compared
 * @param told what is to be written down, by the name of the fact: first told or changed
 * @param differences those of it that something else is known of
 */
public record Changes(ClientId client, int version, Map<String, String> told, List<Difference> differences) {

	/**
	 * Compares.
	 * @param answered the answers, in the order of the form
	 */
	static Changes between(WhatIsKnown known, List<Answered> answered) {
		Map<String, String> told = new LinkedHashMap<>();
		List<Difference> differences = answered.stream()
			.filter(one -> one.fact().says(one.value()))
			.filter(one -> differs(known, one))
			.peek(one -> told.put(one.fact().name(), one.value()))
			.flatMap(one -> known.of(one.fact().name()).map(before -> new Difference(one, before)).stream())
			.toList();
		return new Changes(known.client(), known.version(), told, differences);
	}

	/** Nobody was asked yet whether it is so, and a box not ticked does not say no. */
	private static boolean differs(WhatIsKnown known, Answered one) {
		String before = known.value(one.fact().name());
		return before == null ? !one.value().equals("false") : !one.fact().same(before, one.value());
	}

	/**
	 * Returns what stands for exactly these differences: other values, or the same ones
	 * said by somebody else meanwhile, make another.
	 */
	public String confirmation() {
		Map<String, String> lines = new TreeMap<>();
		differences.forEach(one -> lines.put(one.answered().fact().name(),
				one.before().recordedAt() + "\n" + one.before().value() + "\n" + one.answered().value()));
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest((client + "\n" + lines).getBytes(StandardCharsets.UTF_8));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Returns whether somebody was shown these differences and agreed. */
	boolean confirmedBy(@Nullable String confirmation) {
		return differences.isEmpty() || Objects.equals(confirmation, confirmation());
	}

	/**
	 * An answer that says something about the person.
	 *
	 * @param field the field it was given in
	 * @param fact what it is about
	 * @param value as the record keeps it
	 */
	public record Answered(String field, KnownFact fact, String value) {
	}

	/**
	 * An answer that is not what is known.
	 *
	 * @param before what is known
	 */
	public record Difference(Answered answered, Statement before) {
	}

}
