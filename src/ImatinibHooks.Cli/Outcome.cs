using ImatinibHooks.Advice;
using ImatinibHooks.Cli.Inputs;

namespace ImatinibHooks.Cli;

/// <summary>What became of one input.</summary>
/// <param name="Input">The input.</param>
internal abstract record Outcome(Input Input)
{
    /// <summary>It was assessed.</summary>
    internal sealed record Assessed(Input Input, Consultation Consultation) : Outcome(Input);

    /// <summary>It could not be read or assessed.</summary>
    /// <param name="Input">The input.</param>
    /// <param name="Reason">Why, and what to do; never a value of the input.</param>
    internal sealed record Refused(Input Input, string Reason) : Outcome(Input);

    /// <summary>It was found in a folder and is something else.</summary>
    internal sealed record PassedOver(Input Input) : Outcome(Input);
}
