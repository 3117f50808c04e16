using System.CommandLine;
using System.Text;
using ImatinibHooks.CdsHooks.Trust;
using ImatinibHooks.Cli.Clients;
using ImatinibHooks.Cli.Inputs;
using ImatinibHooks.Cli.Output;

namespace ImatinibHooks.Cli.Commands;

/// <summary><c>imatinib-hooks clients check</c>: why the service takes or refuses a token, for the eyes of its operator.</summary>
internal sealed class CheckTokenCommand
{
    private readonly Argument<string> token = new("token-file") { Description = "A file with the token alone, or - for standard input. It is never shown." };

    private readonly Option<string> settings = ClientsCommand.Settings();

    private readonly Option<string> path = new("--path")
    {
        HelpName = "path",
        Description = "The endpoint that is called. /cds-services/imatinib-order-sign unless given.",
        DefaultValueFactory = static _ => "/cds-services/imatinib-order-sign",
    };

    private readonly Option<string?> baseUrl = new("--base-url") { HelpName = "url", Description = "The public address of the service. PublicBaseUrl of the settings file unless given." };

    private readonly Option<string?> jwks = new("--jwks") { HelpName = "file", Description = "The client's key set, saved; needed when its keys are fetched from an address." };

    private readonly Option<DateTimeOffset?> now = InputOptions.NewNow();

    private CheckTokenCommand() => path.Validators.Add(static result =>
    {
        if (result.Tokens is [var typed] && !typed.Value.StartsWith('/'))
        {
            result.AddError("--path takes the path of an endpoint with its slash in front, such as /cds-services.");
        }
    });

    /// <summary>The command.</summary>
    internal static Command For(Terminal terminal)
    {
        var check = new CheckTokenCommand();
        var command = new Command("check", "Makes every check of a token that the service makes, but for whether it was used before, and says what passed and what did not.")
        {
            check.token, check.settings, check.path, check.baseUrl, check.jwks, check.now,
        };
        command.SetAction(parsed => ClientsCommand.With(terminal, parsed.GetRequiredValue(check.settings), found => check.Run(terminal, parsed, found)));
        return command;
    }

    private int Run(Terminal terminal, ParseResult parsed, ClientSettings found)
    {
        var typed = parsed.GetRequiredValue(token);
        var input = new Input(typed, typed == "-" ? InputOrigin.Piped : InputOrigin.Named);
        if (InputReader.TryRead(input, terminal.In, out var content) is { } reason)
        {
            terminal.Error.WriteLine($"{Printable.Of(typed)}: {reason}");
            return ExitCodes.NotAssessed;
        }

        var address = parsed.GetValue(baseUrl) ?? found.PublicBaseUrl;
        var shownAt = new ShownAt(new(parsed.GetRequiredValue(path)), parsed.GetValue(now) ?? terminal.Clock.GetUtcNow());
        var results = TokenReport.Of(
            TextOf(content.Span), issuer => EntryOf(found, issuer)?.TrustAt(address), trust => KeysOf(EntryOf(found, trust.Issuer)!, parsed.GetValue(jwks)), shownAt);
        TokenFormats.Write(terminal, results);
        return results.Any(static result => result.IsPassed == false) ? ExitCodes.Findings
            : results.Any(static result => result.IsPassed is null) ? ExitCodes.NotAssessed
            : ExitCodes.Done;
    }

    // What people copy: with the scheme in front and a line break at the end.
    private static string TextOf(ReadOnlySpan<byte> content)
    {
        var text = Encoding.UTF8.GetString(content).Trim();
        return text.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? text["Bearer ".Length..].Trim() : text;
    }

    private static ClientEntry? EntryOf(ClientSettings found, string? issuer) => issuer is null ? null : found.Entries.FirstOrDefault(client => client.Issuer == issuer);

    private static KeySet? KeysOf(ClientEntry client, string? given) => (given ?? client.Jwks) is { } file ? KeySetFile.Read(file) : null;
}
