package org.alongside.tasks;

import org.alongside.shared.StaffId;
import org.alongside.shared.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * Keys of the lists a task can stand in.
 */
final class ListKeys {

	/** Candidate group of tasks that any supervisor of the agency may decide. */
	static final String AGENCY_GROUP = "agency-supervisor";

	/** Candidate group of tasks that anybody of the case's team may take on. */
	static final String TEAM_GROUP = "team-member";

	static final String AGENCY_SUPERVISORS = "free:agency:supervisor";

	private ListKeys() {
	}

	static String person(StaffId person) {
		return "person:" + person;
	}

	static String held(StaffId person) {
		return "hold:" + person;
	}

	static String waiting(StaffId person) {
		return "waiting:" + person;
	}

	static String team(TeamId team) {
		return "team:" + team;
	}

	static String free(TeamId team, @Nullable String group) {
		return AGENCY_GROUP.equals(group) ? AGENCY_SUPERVISORS : "free:" + team + ":" + group;
	}

}
