using System.CommandLine;
using ImatinibHooks.Cli.Output;

namespace ImatinibHooks.Cli.Commands;

/// <summary><c>imatinib-hooks explain</c>: what every rule said, and why.</summary>
internal sealed class ExplainCommand
{
    private readonly InputOptions inputs = new();

    private readonly Option<string> format = new("--format")
    {
        Description = "table for people; json for the decision trace of the service, one a line.",
        DefaultValueFactory = _ => "table",
    };

    private readonly Option<bool> firedOnly = new("--fired-only") { Description = "Only the rules that fired, in the table." };

    private ExplainCommand() => format.AcceptOnlyFromAmong("table", "json");

    /// <summary>The command.</summary>
    internal static Command For(Terminal terminal)
    {
        var explain = new ExplainCommand();
        var command = new Command("explain", "Shows for every rule: fired, not fired, not applicable or not assessed, and why.");
        explain.inputs.AddTo(command);
        command.Add(explain.format);
        command.Add(explain.firedOnly);
        command.SetAction(parsed => explain.Run(parsed, terminal));
        return command;
    }

    private int Run(ParseResult parsed, Terminal terminal)
    {
        var isFiredOnly = parsed.GetValue(firedOnly);
        Action<Outcome.Assessed> write = parsed.GetRequiredValue(format) == "json"
            ? assessed => ExplanationFormats.WriteJson(terminal, assessed)
            : assessed => ExplanationFormats.WriteTable(terminal, assessed, isFiredOnly);
        var isWhole = new Round(terminal, parsed.GetValue(inputs.Now)).Run(parsed.GetRequiredValue(inputs.Inputs), write);
        return isWhole ? ExitCodes.Done : ExitCodes.NotAssessed;
    }
}
