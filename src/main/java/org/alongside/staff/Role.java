package org.alongside.staff;

/**
 * What a member of staff is trusted to do. A candidate group in a diagram is a role by
 * its {@link #group()}.
 */
public enum Role {

	/** Takes referrals, screens and decides on them. */
	INTAKE_WORKER,
	/** Carries cases. */
	CASE_MANAGER,
	/** Approves, assigns and balances the work of a team. */
	SUPERVISOR,
	/** Changes diagrams, decisions and forms. */
	PROCESS_ANALYST,
	/** Watches over who sees what. */
	PRIVACY_OFFICER,
	/** Manages accounts and settings. */
	ADMINISTRATOR;

	/** Returns the name used in diagrams, such as {@code case-manager}. */
	public String group() {
		return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
	}

}
