using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace ImatinibHooks.Cli.Commands;

/// <summary>What both commands ask for: the inputs and the time.</summary>
internal sealed class InputOptions
{
    /// <summary>ISO 8601 with an offset; without one nobody could tell which day it is for the patient.</summary>
    private static readonly string[] NowForms = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    internal Argument<string[]> Inputs { get; } = new("input")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "Files with a hook call or a FHIR Bundle, folders of such files (*.json), or - for standard input.",
    };

    internal Option<DateTimeOffset?> Now { get; } = NewNow();

    /// <summary>The option that tells the time.</summary>
    internal static Option<DateTimeOffset?> NewNow() => new("--now")
    {
        CustomParser = ParseNow,
        HelpName = "time",
        Description = "The time to judge by, in ISO 8601 with an offset, such as 2026-03-02T10:00:00-05:00. The system clock unless given.",
    };

    internal InputOptions() => Inputs.Validators.Add(RefuseUnknownOptions);

    internal void AddTo(Command command)
    {
        command.Add(Inputs);
        command.Add(Now);
    }

    /// <summary>A mistyped option must not pass as the name of a file.</summary>
    internal static void RefuseUnknownOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(token => token.Value is ['-', _, ..]))
        {
            result.AddError($"There is no option {token.Value}; a file of that name is typed ./{token.Value}.");
        }
    }

    private static DateTimeOffset? ParseNow(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (HasOffset(text) && DateTimeOffset.TryParseExact(text, NowForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var now))
        {
            return now;
        }

        result.AddError("--now takes a time in ISO 8601 with an offset, such as 2026-03-02T10:00:00-05:00 or 2026-03-02T15:00Z.");
        return null;
    }

    private static bool HasOffset(string text) => text.Length > 11 && text.AsSpan(11).ContainsAny('Z', '+', '-');
}
