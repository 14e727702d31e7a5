package org.alongside.demo;

import org.alongside.engine.EngineWork;
import org.alongside.shared.StaffId;
import org.alongside.staff.AccessTokens;
import org.alongside.staff.DemoPeople;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.alongside.staff.Staffing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Founds the demo agency at the first start and tells its stories, each noted when told,
 * so that a start that was cut off goes on where it was.
 */
@Component
@Conditional(OnDemo.class)
class DemoAgency implements ApplicationRunner, DemoPeople {

	private static final Logger log = LoggerFactory.getLogger(DemoAgency.class);

	private static final String TOLD = "select number from demo_story";

	private static final String TELL = "insert into demo_story (number, told_at) values (:number, now())";

	private final Staffing staffing;

	private final StaffDirectory staff;

	private final AccessTokens tokens;

	private final StoryTeller teller;

	private final EngineWork engine;

	private final DemoSettings settings;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	DemoAgency(Staffing staffing, StaffDirectory staff, AccessTokens tokens, StoryTeller teller, EngineWork engine,
			DemoSettings settings, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
		this.staffing = staffing;
		this.staff = staff;
		this.tokens = tokens;
		this.teller = teller;
		this.engine = engine;
		this.settings = settings;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		List<DemoStory> open = untold();
		boolean founded = open.isEmpty() && settings.people() > 0;
		if (!founded && !found()) {
			return;
		}
		if (!open.isEmpty()) {
			engine.resting(() -> tell(open));
		}
		if (settings.tokensFile() != null) {
			writeTokens(settings.tokensFile());
		}
	}

	/** Hires everybody into an empty database; one that has other staff is not ours. */
	private boolean found() {
		if (!staffing.anybody()) {
			transaction.executeWithoutResult(status -> DemoStaff.hireAll(staffing));
		}
		if (staff.findByUsername(DemoStaff.INES.username()).isEmpty()) {
			log.info("This database belongs to another agency; the demo agency is not founded in it");
			return false;
		}
		return true;
	}

	@Override
	public List<DemoPerson> people() {
		return Arrays.stream(DemoStaff.values()).map(DemoStaff::person).toList();
	}

	@Override
	public String password() {
		return DemoStaff.PASSWORD;
	}

	/** One small question: the usual start has nothing to tell. */
	private List<DemoStory> untold() {
		Set<Integer> told = Set.copyOf(jdbc.sql(TOLD).query(Integer.class).list());
		return DemoStory.all()
			.stream()
			.filter(story -> story.number() <= settings.people() && !told.contains(story.number()))
			.sorted(Comparator.comparing(DemoStory::daysAgo).reversed().thenComparing(DemoStory::number))
			.toList();
	}

	private void tell(List<DemoStory> open) {
		Instant begin = clock.instant();
		ExecutorService tellers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
		try {
			CompletableFuture
				.allOf(open.stream()
					.map(story -> CompletableFuture.runAsync(() -> tell(story, begin), tellers))
					.toArray(CompletableFuture[]::new))
				.join();
		}
		finally {
			tellers.shutdownNow();
		}
		log.info("The demo agency told {} stories in {} ms", open.size(),
				Duration.between(begin, clock.instant()).toMillis());
	}

	/**
	 * A story that cannot be told stays untold: it does not keep the product from
	 * starting.
	 */
	private void tell(DemoStory story, Instant begin) {
		try {
			teller.tell(story, begin);
			jdbc.sql(TELL).param("number", story.number()).update();
		}
		catch (RuntimeException problem) {
			log.error("Story {} of the demo agency could not be told", story.number(), problem);
		}
	}

	private void writeTokens(Path file) {
		List<String> lines = Arrays.stream(DemoStaff.values())
			.map(one -> one.username() + "=" + tokens.issue(id(one), "demo", clock.instant()))
			.toList();
		try {
			Files.deleteIfExists(file);
			Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			Files.write(file, lines);
		}
		catch (IOException problem) {
			throw new UncheckedIOException("The demo people's tokens cannot be written to " + file, problem);
		}
	}

	private StaffId id(DemoStaff one) {
		return staff.findByUsername(one.username()).map(StaffProfile::id).orElseThrow();
	}

}
