using System.Globalization;
using ImatinibHooks.Advice.Validating;
using ImatinibHooks.Cli.Inputs;
using ImatinibHooks.Cli.Output;

namespace ImatinibHooks.Cli;

/// <summary>Validates one document after the other and counts.</summary>
/// <param name="terminal">Where results, errors and progress go.</param>
/// <param name="validator">What documents are held against.</param>
/// <param name="beside">The message to compare with; empty for none.</param>
/// <param name="write">Writes one that was validated.</param>
internal sealed class ValidationRound(Terminal terminal, DocumentValidator validator, ReadOnlyMemory<byte> beside, Action<Terminal, ValidatedDocument> write)
{
    private int refused;
    private int passedOver;

    /// <summary>How many errors were found so far.</summary>
    internal int Errors { get; private set; }

    /// <summary>How many warnings were found so far.</summary>
    internal int Warnings { get; private set; }

    /// <summary>Goes over all inputs; whether every one was validated, and there was one.</summary>
    internal bool Run(IEnumerable<string> typed)
    {
        var inputs = InputList.Expand(typed);
        var progress = new ProgressLine(terminal, inputs.Length);
        for (var index = 0; index < inputs.Length; index++)
        {
            progress.Show(index);
            var validated = Validate(inputs[index], out var reason);
            progress.Clear();
            Take(inputs[index], validated, reason);
        }

        if (passedOver > 0)
        {
            terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{passedOver} of {inputs.Length} files hold nothing that can be validated and were passed over."));
        }

        return refused == 0 && inputs.Length > passedOver;
    }

    private ValidatedDocument? Validate(Input input, out string? reason)
    {
        reason = InputReader.TryRead(input, terminal.In, out var document);
        if (reason is not null)
        {
            return null;
        }

        var kind = DocumentKinds.Of(document);
        if (kind != DocumentKind.Unknown)
        {
            return new(input.Name, kind, document, validator.Validate(kind, document, beside));
        }

        reason = input.Origin == InputOrigin.Found
            ? null
            : "it is not told what it is: no JSON object with one of resourceType (a FHIR resource), hook (a call), cards (an answer), services (a discovery document) or feedback.";
        return null;
    }

    private void Take(Input input, ValidatedDocument? validated, string? reason)
    {
        if (validated is not null)
        {
            Errors += validated.Report.Errors;
            Warnings += validated.Report.Warnings;
            write(terminal, validated);
        }
        else if (reason is null)
        {
            passedOver++;
        }
        else
        {
            refused++;
            terminal.Error.WriteLine($"{Printable.Of(input.Name)}: {reason}");
        }
    }
}
