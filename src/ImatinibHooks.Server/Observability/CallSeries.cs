namespace ImatinibHooks.Server.Observability;

/// <summary>How a call ended.</summary>
internal enum CallOutcome : byte
{
    /// <summary>Answered with 2xx.</summary>
    Answered,

    /// <summary>Refused with 4xx.</summary>
    Refused,

    /// <summary>Failed with 5xx, or turned away for the time being with 503.</summary>
    Failed,

    /// <summary>The caller left before the answer.</summary>
    Left,
}

/// <summary>What is counted of the calls of one client to one service.</summary>
internal sealed class CallSeries
{
    private static readonly string[] Outcomes = ["2xx", "4xx", "5xx", "left"];

    private readonly Count[] counts;
    private readonly DurationSeries durations;

    internal CallSeries(ServiceMetrics metrics, string service, string hook, string client)
    {
        counts = Array.ConvertAll(Outcomes, outcome => metrics.Calls.Of(service, hook, client, outcome));
        durations = metrics.CallDurations.Add(new("service", service), new("client", client));
    }

    /// <summary>Counts a call and how long it took.</summary>
    internal void Ended(CallOutcome outcome, TimeSpan duration)
    {
        counts[(int)outcome].Add();
        durations.Record(duration);
    }
}
