using System.CommandLine;
using ImatinibHooks.CdsHooks.Cards;
using ImatinibHooks.Cli.Output;

namespace ImatinibHooks.Cli.Commands;

/// <summary><c>imatinib-hooks evaluate</c>: what the service would say.</summary>
internal sealed class EvaluateCommand
{
    private readonly InputOptions inputs = new();

    private readonly Option<string> format = new("--format")
    {
        Description = "table for people; json for the findings, one object a line; cards for the answers of the service, one a line.",
        DefaultValueFactory = _ => "table",
    };

    private readonly Option<string> failOn = new("--fail-on")
    {
        Description = "From which urgency on a finding gives exit code 1.",
        DefaultValueFactory = _ => "critical",
    };

    private EvaluateCommand()
    {
        format.AcceptOnlyFromAmong("table", "json", "cards");
        failOn.AcceptOnlyFromAmong("critical", "warning", "info", "never");
    }

    /// <summary>The command.</summary>
    internal static Command For(Terminal terminal)
    {
        var evaluate = new EvaluateCommand();
        var command = new Command("evaluate", "Shows the cards that the service would answer with.");
        evaluate.inputs.AddTo(command);
        command.Add(evaluate.format);
        command.Add(evaluate.failOn);
        command.SetAction(parsed => evaluate.Run(parsed, terminal));
        return command;
    }

    private int Run(ParseResult parsed, Terminal terminal)
    {
        var write = WriterOf(parsed.GetRequiredValue(format));
        var threshold = ThresholdOf(parsed.GetRequiredValue(failOn));
        var isReached = false;
        var isWhole = new Round(terminal, parsed.GetValue(inputs.Now)).Run(parsed.GetRequiredValue(inputs.Inputs), assessed =>
        {
            write(terminal, assessed);
            isReached |= assessed.Consultation.Response!.Cards.Any(card => card.Indicator >= threshold);
        });
        return isWhole ? isReached ? ExitCodes.Findings : ExitCodes.Done : ExitCodes.NotAssessed;
    }

    private static Action<Terminal, Outcome.Assessed> WriterOf(string format) => format switch
    {
        "cards" => EvaluationFormats.WriteCards,
        "json" => EvaluationFormats.WriteJson,
        _ => EvaluationFormats.WriteTable,
    };

    /// <summary>The lowest urgency that counts; null for never, which nothing reaches.</summary>
    private static CardIndicator? ThresholdOf(string failOn) => failOn switch
    {
        "info" => CardIndicator.Info,
        "warning" => CardIndicator.Warning,
        "critical" => CardIndicator.Critical,
        _ => null,
    };
}
