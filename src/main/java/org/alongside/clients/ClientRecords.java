package org.alongside.clients;

import org.alongside.shared.ClientId;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.util.Optional;

/**
 * The records of all clients, those merged into others among them.
 */
interface ClientRecords extends Repository<Client, ClientId> {

	String POINT_TO_THE_ONE_KEPT = """
			update Client client set client.mergedInto = :kept
			where client.mergedInto = :merged
			""";

	Client saveAndFlush(Client client);

	Optional<Client> findById(ClientId id);

	@Modifying(flushAutomatically = true)
	@Query(POINT_TO_THE_ONE_KEPT)
	void repoint(ClientId merged, ClientId kept);

}
