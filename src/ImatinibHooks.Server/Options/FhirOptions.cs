namespace ImatinibHooks.Server.Options;

/// <summary>What is read over FHIR when a call lacks data and gives access.</summary>
internal sealed class FhirOptions
{
    internal const int LeastDeadline = 100;
    internal const int MostDeadline = 10_000;
    internal const int LeastBytes = 64 * 1024;
    internal const int MostBytes = 100 * 1024 * 1024;
    internal const int LeastPages = 1;
    internal const int MostPages = 100;
    internal const int LeastCalls = 1;
    internal const int MostCalls = 10_000;

    /// <summary>How many queries of one call are under way at once.</summary>
    internal const int AtOnce = 8;

    /// <summary>How many calls may have data fetched at once; further ones are answered with what they brought: 1 to 10,000, both included. 128 unless set.</summary>
    public int MaxConcurrentCalls { get; set; } = 128;

    /// <summary>The longest time that a call waits for everything it fetches, in milliseconds: 100 to 10,000, both included. 2,000 unless set.</summary>
    public int DeadlineMilliseconds { get; set; } = 2_000;

    /// <summary>The most bytes that are fetched for one call, decompressed: 64 KiB to 100 MiB, both included. 16 MiB unless set.</summary>
    public int MaxBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>The most pages of one key, the first included: 1 to 100, both included. 20 unless set.</summary>
    public int MaxPages { get; set; } = 20;
}
