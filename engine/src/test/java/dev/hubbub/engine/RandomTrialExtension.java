package dev.hubbub.engine;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/// Runs a [RandomTrial] once for each of its seeds.
final class RandomTrialExtension implements TestTemplateInvocationContextProvider {

    private static final String SEED_PROPERTY = "trial.seed";

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestMethod(), RandomTrial.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        var trial = AnnotationSupport.findAnnotation(context.getTestMethod(), RandomTrial.class)
                .orElseThrow();
        return seeds(System.getProperty(SEED_PROPERTY), context.getUniqueId(), trial.times())
                .mapToObj(Trial::new);
    }

    private static LongStream seeds(@Nullable String chosen, String testId, int times) {
        return chosen == null
                ? new SplittableRandom(testId.hashCode()).longs(times)
                : LongStream.of(Long.decode(chosen));
    }

    private record Trial(long seed)
            implements TestTemplateInvocationContext, ParameterResolver, TestExecutionExceptionHandler {

        @Override
        public String getDisplayName(int invocationIndex) {
            return "trial " + invocationIndex + ", " + option();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == RandomGenerator.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return new SplittableRandom(seed);
        }

        @Override
        public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
            failure.addSuppressed(new FailedTrial(option()));
            throw failure;
        }

        private String option() {
            return "-D" + SEED_PROPERTY + "=" + seed;
        }
    }

    /// What a failure carries along, because Maven's console does not show display names.
    private static final class FailedTrial extends RuntimeException {

        FailedTrial(String option) {
            super("run it again with " + option, null, false, false);
        }
    }
}
