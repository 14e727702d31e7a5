package org.alongside.exchange;

import org.alongside.clients.NewClient;
import org.alongside.exchange.Contents.Asked;
import org.alongside.intake.ReceivingReferral.Statement;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * By what a referral is known the second time: the person together with the sender's
 * identifier of the bundle, else of the requests, else everything that was taken over. It
 * is a digest, because it must not tell who the person is; it does not depend on layout
 * or order of what was sent.
 */
final class Fingerprint {

	private final String value;

	Fingerprint(@Nullable String bundleIdentifier, List<Asked> asked, NewClient person, @Nullable String reason,
			List<Statement> health) {
		List<String> parts = new ArrayList<>(person(person));
		List<String> requests = asked.stream().map(Asked::identifier).filter(Objects::nonNull).sorted().toList();
		if (bundleIdentifier != null) {
			parts.add("bundle " + bundleIdentifier);
		}
		else if (!requests.isEmpty()) {
			requests.forEach(request -> parts.add("request " + request));
		}
		else {
			parts.add("reason " + reason);
			health.stream()
				.map(one -> String.join("|", one.kind(), one.text(), String.valueOf(one.code()),
						String.valueOf(one.since())))
				.sorted()
				.forEach(parts::add);
		}
		this.value = "fhir:" + digest(parts);
	}

	String value() {
		return value;
	}

	private static List<String> person(NewClient person) {
		if (!person.identifiers().isEmpty()) {
			return person.identifiers().stream().map(one -> one.system() + "|" + one.value()).sorted().toList();
		}
		return List.of(person.givenName().toLowerCase(Locale.ROOT), person.familyName().toLowerCase(Locale.ROOT),
				String.valueOf(person.birthDate()), String.valueOf(person.contactPoints()),
				String.valueOf(person.address()));
	}

	private static String digest(List<String> parts) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (String part : parts) {
				digest.update(part.getBytes(StandardCharsets.UTF_8));
				digest.update((byte) 0);
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException problem) {
			throw new IllegalStateException(problem);
		}
	}

}
