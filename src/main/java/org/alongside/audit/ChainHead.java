package org.alongside.audit;

import org.springframework.jdbc.core.JdbcOperations;

/**
 * The end of the chain as kept beside it.
 *
 * @param position how many entries the chain has
 * @param hash hash of the last one; 32 zero bytes while there is none
 */
record ChainHead(long position, byte[] hash) {

	static ChainHead start() {
		return new ChainHead(0, new byte[32]);
	}

	static ChainHead read(JdbcOperations jdbc) {
		return jdbc
			.query("select position, hash from audit_head",
					(row, number) -> new ChainHead(row.getLong("position"), row.getBytes("hash")))
			.stream()
			.findFirst()
			.orElseGet(ChainHead::start);
	}

}
