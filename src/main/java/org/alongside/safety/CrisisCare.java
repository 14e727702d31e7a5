package org.alongside.safety;

import org.alongside.shared.CaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/**
 * Looks that whoever is in danger, or is to be asked again, is asked by a process that
 * runs: it may have ended with the case's, or belong to a diagram of before.
 */
@Component
class CrisisCare {

	private static final Logger log = LoggerFactory.getLogger(CrisisCare.class);

	private static final int MOST = 500;

	private static final String UNSETTLED = """
			select case_id from crisis where settled_at is null order by raised_at limit :limit
			""";

	private final CrisisPath path;

	private final JdbcClient jdbc;

	CrisisCare(CrisisPath path, JdbcClient jdbc) {
		this.path = path;
		this.jdbc = jdbc;
	}

	/** Takes up what nobody asks any more; what is asked stays as it is. */
	@Scheduled(fixedDelayString = "${alongside.safety.care-every:1m}",
			initialDelayString = "${alongside.safety.care-after:2m}")
	void round() {
		List<UUID> cases = jdbc.sql(UNSETTLED).param("limit", MOST).query(UUID.class).list();
		for (UUID one : cases) {
			try {
				path.carryOn(new CaseId(one));
			}
			catch (RuntimeException failure) {
				// One case must not keep the others from theirs; it is tried again.
				log.error("The crisis of case {} could not be taken up: {}", one, failure.getClass().getName());
			}
		}
	}

}
