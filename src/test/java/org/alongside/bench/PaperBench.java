package org.alongside.bench;

import org.alongside.shared.StaffId;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.alongside.walk.RunningAgency;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Prints a plan of twenty pages as a worker does: from the record, over HTTP, as PDF/A-2a
 * with the letterhead; and the client's copy of it. Beside it a paper of one page of the
 * same case. The plan is one of the demo agency's with goals added until it has twenty
 * pages.
 */
@Tag("bench")
@RunningAgency
class PaperBench {

	private static final int PAGES = 20;

	private static final int ROUNDS = Integer.getInteger("bench.rounds", 40);

	/** Papers of each kind before those that count. */
	private static final int WARM_UP = Integer.getInteger("bench.warm-up", 5);

	/** Milliseconds: a plan of twenty pages is made in two seconds. */
	private static final double TARGET = 2000;

	private static final String CASE = """
			select case_file.id, case_file.worker_id, service_plan.id as plan from case_file
			join service_plan on service_plan.case_id = case_file.id
			where stage = 'MONITORING' and worker_id is not null
			and service_plan.number = (select max(number) from service_plan as one where one.case_id = case_file.id)
			order by case_file.number limit 1
			""";

	private static final String GOALS = """
			insert into plan_goal (plan_id, position, goal_id, statement, measure, need_id, need, target_date, steps)
			select plan_id, last + added, gen_random_uuid(),
				statement || ' I want to walk to the shop again and carry my own bags, and to see my sister on Sundays.',
				measure || '. Twice a week for a month, as both of us write it down on the calendar in the kitchen.',
				need_id, need, target_date, jsonb_set(steps, '{0,what}', to_jsonb((steps -> 0 ->> 'what')
					|| ', and ask the doctor what is safe before the first week is over.'))
			from (select *, max(position) over (partition by plan_id) as last from plan_goal) as goal
			cross join generate_series(1, :goals) as added
			where plan_id = :plan and position = 0
			""";

	private static final String HEAD = """
			insert into letterhead (effective_from, agency, address, contact, page_size, recorded_by, recorded_at)
			values (date '2020-01-01', 'Riverside', '1 Main Street', '555 0100', 'letter', 'bench', now())
			on conflict do nothing
			""";

	private final StaffDirectory staff;

	private final JdbcClient jdbc;

	@LocalServerPort
	private int port;

	PaperBench(@Autowired StaffDirectory staff, @Autowired JdbcClient jdbc) {
		this.staff = staff;
		this.jdbc = jdbc;
	}

	@Test
	void measures() throws Exception {
		Map<String, Object> found = jdbc.sql(CASE).query().singleRow();
		StaffProfile worker = staff.find(new StaffId((UUID) found.get("worker_id"))).orElseThrow();
		jdbc.sql(HEAD).update();
		int goals = Integer.getInteger("bench.goals", 53);
		jdbc.sql(GOALS).param("goals", goals).param("plan", found.get("plan")).update();
		Visit visit = Visit.signIn(port, worker.username(), "walk-alongside");
		String papers = "/cases/" + found.get("id") + "/papers";
		String token = "&language=en&" + visit.token("/cases/" + found.get("id") + "/documents");

		double first = millis(() -> assertThat(visit.post(papers, "paper=plan" + token)).isNotEmpty());
		int pages = pages(visit.post(papers, "paper=plan" + token));
		assertThat(pages).as("pages of a plan of %s goals", goals).isBetween(PAGES, PAGES + 1);
		assertThat(pages(visit.post(papers, "paper=story" + token))).isEqualTo(1);
		int copied = pages(visit.post(papers, "paper=plan-plain" + token));

		double[] page = times(() -> visit.post(papers, "paper=story" + token));
		double[] plan = times(() -> visit.post(papers, "paper=plan" + token));
		double[] copy = times(() -> visit.post(papers, "paper=plan-plain" + token));
		Figure.write("paper",
				Map.of("pages", pages, "pagesOfTheCopy", copied, "goals", goals, "rounds", ROUNDS, "warmUp", WARM_UP),
				List.of(Figure.within("paper-p95", p95(plan), p95(page), TARGET, "ms"),
						Figure.within("paper-median", median(plan), median(page), TARGET, "ms"),
						Figure.within("paper-first", first, median(page), TARGET, "ms"),
						Figure.within("paper-copy-p95", p95(copy), p95(page), TARGET, "ms"),
						Figure.within("paper-copy-median", median(copy), median(page), TARGET, "ms")));
	}

	private static int pages(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return document.getNumberOfPages();
		}
	}

	private static double[] times(Timing.Work work) throws Exception {
		for (int round = 0; round < WARM_UP; round++) {
			work.run();
		}
		double[] times = new double[ROUNDS];
		for (int round = 0; round < ROUNDS; round++) {
			times[round] = millis(work);
		}
		Arrays.sort(times);
		return times;
	}

	private static double millis(Timing.Work work) throws Exception {
		long begin = System.nanoTime();
		work.run();
		return (System.nanoTime() - begin) / 1e6;
	}

	private static double p95(double[] sorted) {
		return sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
	}

	private static double median(double[] sorted) {
		return sorted[sorted.length / 2];
	}

}
