package org.alongside.staff;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.alongside.shared.StaffId;
import org.alongside.shared.TeamId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Somebody who works here, or did.
 */
@Entity
@Table(name = "staff_member")
class StaffMember {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private StaffId id;

	@Version
	@Nullable private Integer version;

	private String username;

	private String name;

	private String passwordHash;

	private String locale;

	private String zone;

	@Enumerated(EnumType.STRING)
	private Density density;

	private boolean singleKeys;

	private boolean demo;

	private Instant hiredAt;

	@Nullable private Instant leftAt;

	@ElementCollection
	@CollectionTable(name = "staff_role", joinColumns = @JoinColumn(name = "staff_id"))
	@Column(name = "role")
	@Enumerated(EnumType.STRING)
	private Set<Role> roles;

	@ElementCollection
	@CollectionTable(name = "team_membership", joinColumns = @JoinColumn(name = "staff_id"))
	private Set<Membership> memberships = new HashSet<>();

	@SuppressWarnings("NullAway")
	protected StaffMember() {
	}

	private StaffMember(StaffId id, String username, String name, String passwordHash, Set<Role> roles, Instant at) {
		this.id = id;
		this.username = username;
		this.name = name;
		this.passwordHash = passwordHash;
		this.roles = new HashSet<>(roles);
		this.locale = Locale.ENGLISH.toLanguageTag();
		this.zone = "UTC";
		this.density = Density.COMFORTABLE;
		this.singleKeys = true;
		this.hiredAt = at;
	}

	/** Takes somebody on; the values are checked already. */
	static StaffMember hire(String username, String name, String passwordHash, Set<Role> roles, Instant at) {
		return new StaffMember(StaffId.random(), username, name, passwordHash, roles, at);
	}

	/** Belongs to the team from now on, as its supervisor or not. */
	StaffMember join(TeamId team, boolean supervises) {
		requirePresent();
		memberships.removeIf(membership -> membership.team().equals(team) && membership.supervises() != supervises);
		memberships.add(new Membership(team, supervises));
		return this;
	}

	/** Wants the pages to be so. */
	StaffMember prefer(Locale language, ZoneId place, Density room) {
		requirePresent();
		this.locale = language.toLanguageTag();
		this.zone = place.getId();
		this.density = room;
		return this;
	}

	/** Wants keys of one letter to do something, or not. */
	StaffMember useSingleKeys(boolean use) {
		requirePresent();
		this.singleKeys = use;
		return this;
	}

	/** Is one of the demo agency from now on. */
	StaffMember keepForDemo() {
		requirePresent();
		this.demo = true;
		return this;
	}

	/** Has another password from now on. */
	StaffMember changePassword(String hash) {
		requirePresent();
		this.passwordHash = hash;
		return this;
	}

	/** Does not work here any more and belongs to no team. */
	StaffMember leave(Instant at) {
		requirePresent();
		this.leftAt = at;
		this.memberships.clear();
		return this;
	}

	StaffId id() {
		return id;
	}

	boolean demo() {
		return demo;
	}

	String passwordHash() {
		return passwordHash;
	}

	StaffProfile profile() {
		return new StaffProfile(id, username, name, Set.copyOf(roles), teams(membership -> true),
				teams(Membership::supervises), Locale.forLanguageTag(locale), ZoneId.of(zone), density, singleKeys);
	}

	private Set<TeamId> teams(Predicate<Membership> which) {
		return memberships.stream().filter(which).map(Membership::team).collect(Collectors.toUnmodifiableSet());
	}

	private void requirePresent() {
		if (leftAt != null) {
			throw new IllegalStateException("Staff " + id + " left on " + leftAt + "; hired on " + hiredAt);
		}
	}

}
