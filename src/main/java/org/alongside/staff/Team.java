package org.alongside.staff;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.alongside.shared.TeamId;
import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.TreeSet;

/**
 * People who serve programmes together.
 */
@Entity
@Table(name = "team")
class Team {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private TeamId id;

	@Version
	@Nullable private Integer version;

	private String name;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "team_programme", joinColumns = @JoinColumn(name = "team_id"))
	@Column(name = "programme")
	private Set<String> programmes;

	@SuppressWarnings("NullAway")
	protected Team() {
	}

	Team(TeamId id, String name, Set<String> programmes) {
		this.id = id;
		this.name = name;
		this.programmes = new TreeSet<>(programmes);
	}

	TeamId id() {
		return id;
	}

	TeamProfile profile() {
		return new TeamProfile(id, name, Set.copyOf(programmes));
	}

}
