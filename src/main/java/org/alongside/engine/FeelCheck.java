package org.alongside.engine;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exponentiation;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.SomeItem;
import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads FEEL before it is deployed: that it can be read, and that evaluating it ends
 * soon. Loops go over lists of the case or over few numbers written down; functions
 * cannot be defined, so that nothing calls itself.
 */
final class FeelCheck {

	/** Long enough for any rule, short enough for a parser that calls itself. */
	static final int LONGEST = 2_000;

	private static final int DEEPEST = 30;

	/** Numbers that one loop may run over. */
	private static final int MOST_STEPS = 1_000;

	/** Loops within each other. */
	private static final int MOST_LOOPS = 2;

	private static final int LARGEST_POWER = 20;

	private static final Set<String> OF_PATTERNS = Set.of("matches", "replace", "split");

	/** What is repeated again, or looked back to, may take for ever to compare. */
	private static final Pattern ENDLESS = Pattern.compile("\\)\\s*[*+{]|\\\\[1-9k]|[*+}][+*]");

	private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

	private FeelCheck() {
	}

	/**
	 * Returns the code of what is wrong with an expression, null when nothing is.
	 * @param tests whether it is a cell of a table that is compared with an input
	 */
	static @Nullable String problem(String text, boolean tests) {
		String feel = text.strip();
		if (feel.isEmpty()) {
			return null;
		}
		if (feel.length() > LONGEST || depth(feel) > DEEPEST) {
			return "feelBounds";
		}
		ParseResult read = tests ? FEEL.parseUnaryTests(feel) : FEEL.parseExpression(feel);
		if (read.isFailure()) {
			return "feel";
		}
		return endsSoon(read.parsedExpression().expression(), 0) ? null : "feelBounds";
	}

	private static int depth(String text) {
		int open = 0;
		int deepest = 0;
		for (char one : text.toCharArray()) {
			if (one == '(' || one == '[' || one == '{') {
				open++;
				deepest = Math.max(deepest, open);
			}
			else if (one == ')' || one == ']' || one == '}') {
				open--;
			}
		}
		return deepest;
	}

	private static boolean endsSoon(@Nullable Object node, int loops) {
		if (node instanceof FunctionDefinition || node instanceof JavaFunctionInvocation) {
			return false;
		}
		int within = loops;
		if (node instanceof For loop) {
			within += loop.iterators().size();
		}
		else if (node instanceof SomeItem some) {
			within += some.iterators().size();
		}
		else if (node instanceof EveryItem every) {
			within += every.iterators().size();
		}
		if (within > MOST_LOOPS || node instanceof IterationContext range && !few(range)
				|| node instanceof Exponentiation power && !small(power)
				|| node instanceof FunctionInvocation call && !comparesSoon(call)) {
			return false;
		}
		return children(node, within);
	}

	private static boolean children(@Nullable Object node, int loops) {
		Iterator<?> parts;
		if (node instanceof Iterable<?> list) {
			parts = list.iterator();
		}
		else if (node instanceof Product product) {
			parts = product.productIterator();
		}
		else {
			return true;
		}
		while (parts.hasNext()) {
			if (!endsSoon(parts.next(), loops)) {
				return false;
			}
		}
		return true;
	}

	private static boolean few(IterationContext range) {
		return range.start() instanceof ConstNumber from && range.end() instanceof ConstNumber to
				&& to.value().$minus(from.value()).abs().doubleValue() <= MOST_STEPS;
	}

	private static boolean small(Exponentiation power) {
		return power.y() instanceof ConstNumber exponent && exponent.value().abs().doubleValue() <= LARGEST_POWER;
	}

	private static boolean comparesSoon(FunctionInvocation call) {
		if (!OF_PATTERNS.contains(call.function())) {
			return true;
		}
		return call.params() instanceof PositionalFunctionParameters given && given.params().size() > 1
				&& given.params().apply(1) instanceof ConstString pattern && !ENDLESS.matcher(pattern.value()).find();
	}

}
