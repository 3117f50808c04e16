namespace ImatinibHooks.Cli;

/// <summary>What the program reads from and writes to; a test hands in its own.</summary>
internal sealed record Terminal
{
    /// <summary>Where <c>-</c> is read from.</summary>
    internal required Stream In { get; init; }

    /// <summary>Where results go.</summary>
    internal required TextWriter Out { get; init; }

    /// <summary>Where errors and progress go.</summary>
    internal required TextWriter Error { get; init; }

    /// <summary>The clock, for when no --now is given.</summary>
    internal required TimeProvider Clock { get; init; }

    /// <summary>Whether results may be coloured: a terminal reads them and NO_COLOR is not set.</summary>
    internal bool IsColored { get; init; }

    /// <summary>Whether a person may be watching the errors.</summary>
    internal bool IsErrorWatched { get; init; }

    /// <summary>The width of tables in columns; files and pipes get a width at which nothing has to wrap early.</summary>
    internal int Width { get; init; } = 160;

    /// <summary>The terminal of this process.</summary>
    internal static Terminal OfProcess() => new()
    {
        In = Console.OpenStandardInput(),
        Out = Console.Out,
        Error = Console.Error,
        Clock = TimeProvider.System,
        IsColored = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        IsErrorWatched = !Console.IsErrorRedirected,
        Width = Console.IsOutputRedirected || Console.WindowWidth < 40 ? 160 : Console.WindowWidth,
    };
}
