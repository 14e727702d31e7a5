package org.alongside.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Walks the chain from its first entry and computes every seal anew.
 */
@Component
class ChainWalk implements AuditVerification {

	private static final int BATCH = 1000;

	private static final String NEXT = "select position, previous_hash, hash, " + ChainLink.COLUMNS + """
			 from audit_entry
			where position > ?
			order by position
			limit ?
			""";

	private final JdbcTemplate jdbc;

	ChainWalk(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public Outcome verify() {
		ChainHead reached = ChainHead.start();
		for (List<Sealed> batch = after(reached); !batch.isEmpty(); batch = after(reached)) {
			for (Sealed entry : batch) {
				Outcome broken = fault(entry, reached);
				if (broken != null) {
					return broken;
				}
				reached = new ChainHead(entry.position, entry.hash);
			}
		}
		return end(reached);
	}

	private static @Nullable Outcome fault(Sealed entry, ChainHead before) {
		long expected = before.position() + 1;
		if (entry.position != expected) {
			return new Broken(expected, null, Fault.MISSING);
		}
		if (!Arrays.equals(entry.previous, before.hash())) {
			return new Broken(expected, entry.link.id(), Fault.OUT_OF_ORDER);
		}
		if (!Arrays.equals(entry.hash, entry.link.seal(expected, before.hash()))) {
			return new Broken(expected, entry.link.id(), Fault.CHANGED);
		}
		return null;
	}

	private Outcome end(ChainHead reached) {
		ChainHead kept = ChainHead.read(jdbc);
		if (kept.position() > reached.position()) {
			return new Broken(reached.position() + 1, null, Fault.MISSING);
		}
		if (kept.position() < reached.position() || !Arrays.equals(kept.hash(), reached.hash())) {
			return new Broken(kept.position() + 1, null, Fault.CHANGED);
		}
		return new Intact(reached.position(), HexFormat.of().formatHex(reached.hash()));
	}

	private List<Sealed> after(ChainHead reached) {
		return jdbc.query(NEXT, (row, number) -> new Sealed(row.getLong("position"), row.getBytes("previous_hash"),
				row.getBytes("hash"), ChainLink.read(row)), reached.position(), BATCH);
	}

	/** An entry at its place in the chain. */
	private record Sealed(long position, byte[] previous, byte[] hash, ChainLink link) {
	}

}
