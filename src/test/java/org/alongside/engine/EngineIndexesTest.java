package org.alongside.engine;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@EngineModuleTest
class EngineIndexesTest {

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void asksForTheSubtasksOfATaskByAnIndex() {
		List<String> plan = transaction.execute(status -> {
			jdbc.execute("set local enable_seqscan = off");
			return jdbc.queryForList("explain select * from camunda.act_ru_task where parent_task_id_ = 'some'",
					String.class);
		});

		assertThat(plan).anyMatch(line -> line.contains("alongside_idx_task_parent"));
	}

}
