package org.alongside.engine;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A diagram, a decision or a form asks for more than it may; nothing has been deployed.
 */
public class UnsafeModelException extends RuntimeException {

	private final transient List<ModelProblem> problems;

	public UnsafeModelException(List<ModelProblem> problems) {
		super(problems.stream()
			.map(problem -> problem.sentence(Locale.ENGLISH))
			.collect(Collectors.joining("\n- ", "Not deployed:\n- ", "")));
		this.problems = List.copyOf(problems);
	}

	/** Returns what is wrong, in the order of the files; never empty. */
	public List<ModelProblem> problems() {
		return problems;
	}

}
