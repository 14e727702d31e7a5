package org.alongside.clients;

import org.jspecify.annotations.NonNull;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Reads what is known of a client back into the words of a description.
 */
final class NewClients {

	private NewClients() {
	}

	static <K extends Known, T extends @NonNull Object> List<ClientDetails.Sourced<T>> listed(Collection<K> known,
			Function<K, T> words) {
		return known.stream()
			.sorted(Comparator.comparing(Known::recordedAt).reversed().thenComparing(Object::toString))
			.map(one -> new ClientDetails.Sourced<>(words.apply(one), one.source(), one.recordedAt()))
			.toList();
	}

	static NewClient.Identifier identifier(Known.Identifier known) {
		return new NewClient.Identifier(known.system(), known.value());
	}

	static NewClient.ContactPoint contactPoint(Known.ContactPoint known) {
		return new NewClient.ContactPoint(known.kind(), known.value(), known.use());
	}

	static NewClient.PostalAddress address(Known.Address known) {
		return new NewClient.PostalAddress(known.lines().lines().toList(), known.city(), known.region(),
				known.postalCode(), known.country());
	}

	static NewClient.RelatedPerson relatedPerson(Known.RelatedPerson known) {
		return new NewClient.RelatedPerson(known.name(), known.relationship(), known.phone());
	}

}
