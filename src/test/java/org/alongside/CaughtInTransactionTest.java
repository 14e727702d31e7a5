package org.alongside;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.TryCatchBlock;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.alongside.shared.NotFoundException;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An exception that leaves a transactional call marks the whole transaction: whoever
 * catches it outside goes on, and everything fails at the very end. So it is caught at
 * the outermost edge, where no transaction is around it, or the call answers by a result.
 */
class CaughtInTransactionTest {

	/**
	 * What catches outside of any transaction, or passes the refusal on in other words so
	 * that the whole fails as it should.
	 */
	private static final Set<String> OUTERMOST = Set.of("org.alongside.known.AskingOnce.record",
			"org.alongside.people.web.KeptDrafts.refused", "org.alongside.tasks.web.WorkTexts.own");

	private static final JavaClasses PRODUCT = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.alongside");

	@Test
	void nobodyGoesOnAfterWhatATransactionalCallThrew() {
		assertThat(catching(PRODUCT)).containsExactlyInAnyOrderElementsOf(OUTERMOST);
	}

	@Test
	void findsACatchAroundATransactionalCall() {
		JavaClasses examples = new ClassFileImporter().importClasses(Keeper.class, Going.class);

		assertThat(catching(examples)).containsExactly(Going.class.getName() + ".on");
	}

	/** Controllers and what a clock starts are the outermost edge. */
	private static Set<String> catching(JavaClasses classes) {
		Set<String> found = new TreeSet<>();
		for (JavaClass type : classes) {
			for (JavaCodeUnit unit : type.getCodeUnits()) {
				if (!type.getSimpleName().endsWith("Controller") && !unit.isAnnotatedWith(Scheduled.class)
						&& unit.getTryCatchBlocks().stream().anyMatch(CaughtInTransactionTest::goesOn)) {
					found.add(type.getName() + "." + unit.getName());
				}
			}
		}
		return found;
	}

	private static boolean goesOn(TryCatchBlock block) {
		return block.getCaughtThrowables().stream().anyMatch(caught -> caught.isAssignableTo(RuntimeException.class))
				&& block.getAccessesContainedInTryBlock().stream().anyMatch(CaughtInTransactionTest::transactional);
	}

	private static boolean transactional(JavaAccess<?> access) {
		if (!(access instanceof JavaMethodCall call) || access.getOriginOwner().equals(access.getTargetOwner())) {
			return false;
		}
		JavaClass owner = access.getTargetOwner();
		return Stream.concat(Stream.of(owner), owner.getAllSubclasses().stream())
			.anyMatch(type -> transactional(type, call));
	}

	private static boolean transactional(JavaClass type, JavaMethodCall call) {
		if (type.isAnnotatedWith(Transactional.class)) {
			return true;
		}
		List<JavaMethod> named = type.getMethods()
			.stream()
			.filter(method -> method.getName().equals(call.getName()))
			.toList();
		return named.stream().anyMatch(method -> method.isAnnotatedWith(Transactional.class));
	}

	@Transactional
	static class Keeper {

		String keep(String text) {
			if (text.isEmpty()) {
				throw new NotFoundException("Text");
			}
			return text;
		}

	}

	static class Going {

		private final Keeper keeper = new Keeper();

		String on(String text) {
			try {
				return this.keeper.keep(text);
			}
			catch (NotFoundException ex) {
				return "";
			}
		}

	}

}
