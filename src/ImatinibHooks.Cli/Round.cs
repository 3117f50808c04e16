using System.Globalization;
using ImatinibHooks.Cli.Inputs;
using ImatinibHooks.Cli.Output;

namespace ImatinibHooks.Cli;

/// <summary>One run over all inputs: reads each, has it assessed, hands it on, and says what was refused.</summary>
/// <param name="terminal">What to read from and write to.</param>
/// <param name="now">The time to judge by; null for the clock's.</param>
internal sealed class Round(Terminal terminal, DateTimeOffset? now)
{
    private readonly DateTimeOffset asOf = now ?? terminal.Clock.GetLocalNow();
    private int refused;
    private int passedOver;

    /// <summary>Goes over all inputs.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="write">Writes one that was assessed.</param>
    /// <returns>Whether every input was assessed.</returns>
    internal bool Run(IEnumerable<string> typed, Action<Outcome.Assessed> write)
    {
        var inputs = InputList.Expand(typed);
        var consultant = Consultant.Open();
        var progress = new ProgressLine(terminal, inputs.Length);
        for (var index = 0; index < inputs.Length; index++)
        {
            progress.Show(index);
            var outcome = Assess(consultant, inputs[index]);
            progress.Clear();
            Take(outcome, write);
        }

        return Conclude(inputs.Length);
    }

    private Outcome Assess(Consultant consultant, Input input) => InputReader.TryRead(input, terminal.In, out var body) is { } reason
        ? new Outcome.Refused(input, reason)
        : consultant.Assess(input, body, asOf);

    private void Take(Outcome outcome, Action<Outcome.Assessed> write)
    {
        switch (outcome)
        {
            case Outcome.Assessed assessed:
                using (assessed.Consultation)
                {
                    write(assessed);
                }

                break;
            case Outcome.Refused { Input.Name: var name, Reason: var reason }:
                refused++;
                terminal.Error.WriteLine($"{Printable.Of(name)}: {reason}");
                break;
            default:
                passedOver++;
                break;
        }
    }

    private bool Conclude(int total)
    {
        if (passedOver > 0)
        {
            terminal.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{passedOver} of {total} files hold neither a hook call nor a Bundle and were passed over."));
        }

        if (total == passedOver)
        {
            terminal.Error.WriteLine("There was nothing to assess: name a file, a folder with *.json files, or - for standard input.");
        }

        return refused == 0 && total > passedOver;
    }
}
