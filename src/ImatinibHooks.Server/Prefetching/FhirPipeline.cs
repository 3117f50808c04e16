using ImatinibHooks.Advice.Supplementing;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace ImatinibHooks.Server.Prefetching;

/// <summary>How a FHIR server is asked: again when it may have been chance, and not at all for a while when it keeps failing.</summary>
/// <remarks>Reads only, so asking twice does no harm. The breaker counts all calls to one server together; the deadline is that of the call.</remarks>
internal static class FhirPipeline
{
    private const int Repetitions = 2;
    private const double FailureRatio = 0.5;
    private const int LeastQueries = 10;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Sampling = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Break = TimeSpan.FromSeconds(15);

    internal static ResiliencePipeline<FhirReading> Build() => new ResiliencePipelineBuilder<FhirReading>()
        .AddRetry(new RetryStrategyOptions<FhirReading>
        {
            ShouldHandle = static arguments => ValueTask.FromResult(arguments.Outcome.Result is { IsWorthRepeating: true }),
            MaxRetryAttempts = Repetitions,
            Delay = FirstDelay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            DelayGenerator = static arguments => ValueTask.FromResult(arguments.Outcome.Result?.RetryAfter),
        })
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions<FhirReading>
        {
            ShouldHandle = static arguments => ValueTask.FromResult(arguments.Outcome.Result is { IsFailureOfServer: true }),
            FailureRatio = FailureRatio,
            MinimumThroughput = LeastQueries,
            SamplingDuration = Sampling,
            BreakDuration = Break,
        })
        .Build();

    /// <summary>What an outcome without a reading means.</summary>
    internal static FhirReading ReadingOf(Outcome<FhirReading> outcome) => outcome switch
    {
        { Result: { } reading } => reading,
        { Exception: BrokenCircuitException } => FhirReading.Failed(DataFault.BreakerOpen),
        { Exception: OperationCanceledException } => FhirReading.Failed(DataFault.TimedOut),
        _ => throw outcome.Exception ?? new InvalidOperationException("A query ends in a reading or an exception."),
    };
}
