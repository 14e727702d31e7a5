package org.alongside.audit;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.List;

/**
 * Chains entries some moments after they were written, so that writing one never waits
 * for another. Entries are taken in the order of their ids; one whose transaction lasted
 * longer than the others simply gets a later place in the chain.
 */
@Component
class AuditSealer {

	static final int BATCH = 500;

	private static final int BATCHES_AT_ONCE = 40;

	/** Known to all nodes: whoever holds it seals. */
	private static final long LOCK = 0x616c6f6e67_01L;

	private static final String UNSEALED = "select " + ChainLink.COLUMNS + """
			 from audit_entry
			where position is null
			order by id
			limit ?
			""";

	private static final String SEAL = """
			update audit_entry
			set position = ?, previous_hash = ?, hash = ?
			where id = ?
			""";

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	AuditSealer(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** Seals what is waiting, unless another node is doing so. */
	@Scheduled(fixedDelayString = "${alongside.audit.seal-every:10s}",
			initialDelayString = "${alongside.audit.seal-every:10s}")
	void seal() {
		for (int batch = 0; batch < BATCHES_AT_ONCE; batch++) {
			Integer sealed = transaction.execute(status -> sealBatch());
			if (sealed == null || sealed < BATCH) {
				return;
			}
		}
	}

	private int sealBatch() {
		if (!Boolean.TRUE.equals(jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, LOCK))) {
			return 0;
		}
		List<ChainLink> waiting = jdbc.query(UNSEALED, (row, number) -> ChainLink.read(row), BATCH);
		if (waiting.isEmpty()) {
			return 0;
		}
		ChainHead head = ChainHead.read(jdbc);
		List<Object[]> seals = new ArrayList<>(waiting.size());
		for (ChainLink link : waiting) {
			long position = head.position() + 1;
			ChainHead next = new ChainHead(position, link.seal(position, head.hash()));
			seals.add(new Object[] { position, head.hash(), next.hash(), link.id() });
			head = next;
		}
		jdbc.batchUpdate(SEAL, seals);
		jdbc.update("update audit_head set position = ?, hash = ?", head.position(), head.hash());
		return waiting.size();
	}

}
