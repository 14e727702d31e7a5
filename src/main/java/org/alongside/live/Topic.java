package org.alongside.live;

import org.alongside.shared.StaffId;
import org.alongside.shared.TeamId;
import org.alongside.staff.StaffProfile;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose lists changed. It names identifiers only: what changed is read again by those who
 * may see it.
 *
 * @param name how it travels between nodes
 */
public record Topic(String name) {

	private static final String SIGNED_OUT = "out:";

	private static final String URGENT = "urgent:";

	/** The lists of one person. */
	public static Topic person(StaffId id) {
		return new Topic("person:" + id);
	}

	/** The lists of all members of a team. */
	public static Topic team(TeamId id) {
		return new Topic("team:" + id);
	}

	/** What one person must hear of whatever the hour. */
	static Topic urgent(StaffId id) {
		return new Topic(URGENT + id);
	}

	/** Somebody signed out somewhere. */
	static Topic signedOut(String staffId) {
		return new Topic(SIGNED_OUT + staffId);
	}

	/** Returns what a person hears of. */
	static Set<Topic> of(StaffProfile person) {
		return Stream
			.concat(Stream.of(person(person.id()), urgent(person.id()), signedOut(person.id().toString())),
					person.teams().stream().map(Topic::team))
			.collect(Collectors.toUnmodifiableSet());
	}

	boolean isUrgent() {
		return name.startsWith(URGENT);
	}

	boolean isSignOut() {
		return name.startsWith(SIGNED_OUT);
	}

}
