package org.alongside.engine;

import camundajar.impl.scala.util.Either;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.FeelEngine.Failure;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The engine's FEEL, which reads an expression once. A text always means the same, so the
 * tree it was read into is kept: reading is dearer than evaluating by far.
 */
final class RememberedFeel extends ScalaFeelEngine {

	private RememberedFeel() {
		super(List.of());
	}

	static FeelEngineFactory factory() {
		return RememberedFeel::new;
	}

	@Override
	protected FeelEngine buildFeelEngine(CustomFunctionTransformer functions, CompositeValueMapper values) {
		return new Reading(super.buildFeelEngine(functions, values));
	}

	/**
	 * Reads with the settings of the engine it stands for. What the engine's adapter
	 * calls still passes through the deprecated methods.
	 */
	@SuppressWarnings("deprecation")
	private static final class Reading extends FeelEngine {

		private final Kept expressions = new Kept();

		private final Kept tests = new Kept();

		Reading(FeelEngine like) {
			super(like.functionProvider(), like.valueMapper(), like.configuration(), like.clock());
		}

		@Override
		public Either<Failure, ParsedExpression> parseExpression(String text) {
			return expressions.read(text, super::parseExpression);
		}

		@Override
		public Either<Failure, ParsedExpression> parseUnaryTests(String text) {
			return tests.read(text, super::parseUnaryTests);
		}

	}

	/** What was read last; more than the deployed tables and forms hold. */
	private static final class Kept {

		private static final int MOST = 4_000;

		private final Map<String, Either<Failure, ParsedExpression>> trees = Collections
			.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
				@Override
				protected boolean removeEldestEntry(Map.Entry<String, Either<Failure, ParsedExpression>> eldest) {
					return size() > MOST;
				}
			});

		Either<Failure, ParsedExpression> read(String text,
				Function<String, Either<Failure, ParsedExpression>> reading) {
			Either<Failure, ParsedExpression> known = trees.get(text);
			if (known == null) {
				known = reading.apply(text);
				trees.put(text, known);
			}
			return known;
		}

	}

}
