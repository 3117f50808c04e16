using System.CommandLine;
using ImatinibHooks.Advice.Validating;
using ImatinibHooks.CdsHooks;
using ImatinibHooks.CdsHooks.Conformance;
using ImatinibHooks.Cli.Inputs;
using ImatinibHooks.Cli.Output;
using ImatinibHooks.Fhir.Validation.Profiles;

namespace ImatinibHooks.Cli.Commands;

/// <summary><c>imatinib-hooks validate</c>: what messages of CDS Hooks and FHIR resources in files break.</summary>
internal sealed class ValidateCommand
{
    private readonly Argument<string[]> inputs = new("input")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "Files with an answer, a call, a discovery document, feedback or a FHIR R4 resource, folders of such files (*.json), or - for standard input.",
    };

    private readonly Option<string> beside = new("--beside")
    {
        HelpName = "file",
        Description = "The message to compare with: of an answer the call, of a call the discovery document, of feedback the answer.",
    };

    private readonly Option<string> protocol = new("--protocol") { Description = "The version of CDS Hooks.", DefaultValueFactory = _ => "2.0.1" };

    private readonly Option<bool> ours = new("--ours") { Description = "As strictly as the messages of this project are checked: the rules that only it made are errors too." };

    private readonly Option<string> format = new("--format") { Description = "table for people; json for the findings, one object a line.", DefaultValueFactory = _ => "table" };

    private readonly Option<string> failOn = new("--fail-on") { Description = "From which severity on a finding gives exit code 1.", DefaultValueFactory = _ => "error" };

    private ValidateCommand()
    {
        protocol.AcceptOnlyFromAmong("2.0", "2.0.1", "3.0");
        format.AcceptOnlyFromAmong("table", "json");
        failOn.AcceptOnlyFromAmong("error", "warning", "never");
    }

    /// <summary>The command.</summary>
    internal static Command For(Terminal terminal)
    {
        var validate = new ValidateCommand();
        validate.inputs.Validators.Add(InputOptions.RefuseUnknownOptions);
        var command = new Command("validate", "Checks messages of CDS Hooks against the protocol, and FHIR resources against R4.")
        {
            validate.inputs, validate.beside, validate.protocol, validate.ours, validate.format, validate.failOn,
        };
        command.SetAction(parsed => validate.Run(parsed, terminal));
        return command;
    }

    private int Run(ParseResult parsed, Terminal terminal)
    {
        var besideDocument = ReadOnlyMemory<byte>.Empty;
        if (parsed.GetValue(beside) is { } file && InputReader.TryRead(new(file, InputOrigin.Named), terminal.In, out besideDocument) is { } reason)
        {
            terminal.Error.WriteLine($"{Printable.Of(file)}: {reason}");
            return ExitCodes.NotAssessed;
        }

        var round = new ValidationRound(terminal, ValidatorOf(parsed), besideDocument, parsed.GetRequiredValue(format) == "json" ? ValidationFormats.WriteJson : ValidationFormats.WriteTable);
        var isWhole = round.Run(parsed.GetRequiredValue(inputs));
        return !isWhole ? ExitCodes.NotAssessed : IsReached(parsed.GetRequiredValue(failOn), round) ? ExitCodes.Findings : ExitCodes.Done;
    }

    private DocumentValidator ValidatorOf(ParseResult parsed) => new(
        new ConformanceOptions
        {
            Version = parsed.GetRequiredValue(protocol) switch { "2.0" => ProtocolVersion.V20, "3.0" => ProtocolVersion.V30, _ => ProtocolVersion.V201 },
            Strictness = parsed.GetValue(ours) ? Strictness.Ours : Strictness.Others,
        },
        ProfileSet.Load(Path.Combine(AppContext.BaseDirectory, "fhir-profiles")));

    private static bool IsReached(string failOn, ValidationRound round) => failOn switch
    {
        "error" => round.Errors > 0,
        "warning" => round.Errors + round.Warnings > 0,
        _ => false,
    };
}
