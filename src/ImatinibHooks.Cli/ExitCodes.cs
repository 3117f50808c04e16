using System.Collections.Immutable;

namespace ImatinibHooks.Cli;

/// <summary>How the program ends: the one table that help prints and docs/command-line.md shows.</summary>
internal static class ExitCodes
{
    internal const int Done = 0;
    internal const int Findings = 1;
    internal const int Usage = 2;
    internal const int NotAssessed = 3;

    internal static readonly ImmutableArray<ExitCode> Table =
    [
        new(Done, "Every input was assessed, and no finding reaches --fail-on (critical unless set; of validate: error); every scenario came as expected; the token passed every check, the client was added. Not a statement that an order is safe."),
        new(Findings, "Every input was assessed, and at least one finding reaches --fail-on; a scenario came out otherwise than expected; the token failed a check. Never given by explain or rules."),
        new(Usage, "The command line was not understood; nothing was read."),
        new(NotAssessed, "At least one input could not be read or assessed, a scenario could not be run, no check of a token failed but one could not be made, or a client could not be added, whatever the others said."),
    ];
}

/// <summary>One way to end.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Meaning">What it tells a pipeline.</param>
internal sealed record ExitCode(int Code, string Meaning);
