using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json.Nodes;
using ImatinibHooks.CdsHooks.Cards;
using ImatinibHooks.CdsHooks.Trust;
using ImatinibHooks.Cli.Clients;
using ImatinibHooks.Cli.Output;

namespace ImatinibHooks.Cli.Commands;

/// <summary><c>imatinib-hooks clients add</c>: writes a client into the settings file, after having looked at its keys.</summary>
internal sealed class AddClientCommand
{
    private readonly Argument<string> name = new("name") { Description = "Its name in the log: 1 to 64 letters, digits, dots, hyphens and underscores." };

    private readonly Option<string> settings = ClientsCommand.Settings();

    private readonly Option<string> issuer = new("--issuer") { HelpName = "iss", Description = "The iss of its tokens.", Required = true };

    private readonly Option<string?> jwks = new("--jwks") { HelpName = "file", Description = "A file with its public keys as a JWK Set; this or --jku." };

    private readonly Option<string?> jku = new("--jku") { HelpName = "url", Description = "The https address of its JWK Set; this or --jwks." };

    private readonly Option<string[]> algorithms = Many("--algorithm", $"An algorithm it may sign with ({TokenAlgorithm.Names}). ES384 and RS384 unless given.");

    private readonly Option<string[]> audiences = Many("--audience", "An address that its tokens may name beside PublicBaseUrl, such as the one of a gateway.");

    private readonly Option<string[]> tenants = Many("--tenant", "A tenant that its tokens may name. Any or none unless given.");

    private readonly Option<string[]> fhirServers = Many("--fhir-server", "The base address of a FHIR server that may be read for its calls.");

    private readonly Option<string> dialect = new("--dialect") { Description = "How it reads answers. Standard unless given.", DefaultValueFactory = static _ => nameof(Dialect.Standard) };

    private AddClientCommand()
    {
        dialect.AcceptOnlyFromAmong(Enum.GetNames<Dialect>());
        algorithms.AcceptOnlyFromAmong([.. TokenAlgorithm.All.Select(static algorithm => algorithm.Name)]);
        name.Validators.Add(static result => Require(result, static text => text is { Length: > 0 and <= 64 } && text.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_'), "The name is 1 to 64 letters, digits, dots, hyphens and underscores."));
        jku.Validators.Add(static result => Require(result, KeySetAddress.IsAllowed, $"--jku takes {KeySetAddress.Rule}."));
        audiences.Validators.Add(static result => Require(result, IsWeb, "--audience takes an absolute http or https address without a query, such as https://gateway.example.org/cds."));
        fhirServers.Validators.Add(static result => Require(result, IsWeb, "--fhir-server takes an absolute http or https address without a query, such as https://fhir.example.org/r4."));
    }

    /// <summary>The command.</summary>
    internal static Command For(Terminal terminal)
    {
        var add = new AddClientCommand();
        var command = new Command("add", "Adds a client to the settings file; the service reads it at its next start.")
        {
            add.name, add.settings, add.issuer, add.jwks, add.jku, add.algorithms, add.audiences, add.tenants, add.fhirServers, add.dialect,
        };
        command.Validators.Add(add.RequireKeys);
        command.SetAction(parsed => ClientsCommand.With(terminal, parsed.GetRequiredValue(add.settings), found => add.Run(terminal, parsed, found)));
        return command;
    }

    private int Run(Terminal terminal, ParseResult parsed, ClientSettings found)
    {
        var entry = new ClientEntry(Entry(parsed));
        if (found.Entries.Any(known => string.Equals(known.Name, entry.Name, StringComparison.OrdinalIgnoreCase) || known.Issuer == entry.Issuer))
        {
            terminal.Error.WriteLine("The settings file has a client of that name or issuer: give another, or change the file by hand.");
            return ExitCodes.NotAssessed;
        }

        if (entry.Jwks is { } file && FaultOf(file, entry.TrustAt(found.PublicBaseUrl)!, terminal) is { } fault)
        {
            terminal.Error.WriteLine($"{Printable.Of(file)}: {fault}");
            return ExitCodes.NotAssessed;
        }

        found.Add(entry);
        terminal.Out.WriteLine($"Added {entry.Name}. Have every call bring a token with ImatinibHooks:Security:RequireJwt=true, and start the service anew.");
        return ExitCodes.Done;
    }

    private JsonObject Entry(ParseResult parsed)
    {
        var entry = new JsonObject { ["Name"] = parsed.GetRequiredValue(name), ["Issuer"] = parsed.GetRequiredValue(issuer) };
        Put(entry, "Jwks", parsed.GetValue(jwks) is { } file ? Path.GetFullPath(file) : null);
        Put(entry, "Jku", parsed.GetValue(jku));
        Put(entry, "Algorithms", parsed.GetValue(algorithms)!.Select(static text => (JsonNode)text));
        Put(entry, "Audiences", parsed.GetValue(audiences)!.Select(static text => (JsonNode)text));
        Put(entry, "Tenants", parsed.GetValue(tenants)!.Select(static text => (JsonNode)text));
        Put(entry, "FhirServers", parsed.GetValue(fhirServers)!.Select(static text => new JsonObject { ["BaseUrl"] = text }));
        Put(entry, "Dialect", parsed.GetRequiredValue(dialect) == nameof(Dialect.Standard) ? null : parsed.GetRequiredValue(dialect));
        return entry;
    }

    // Why the keys will not do, and for those that will a line each.
    private static string? FaultOf(string file, ClientTrust trust, Terminal terminal)
    {
        var keys = KeySetFile.Read(file);
        foreach (var key in keys.Keys)
        {
            terminal.Out.WriteLine($"Key {Printable.Of(key.Id)}: {key.Kind}, {key.Bits} bits");
        }

        foreach (var reason in keys.PassedOver)
        {
            terminal.Out.WriteLine($"Passed over: {reason}");
        }

        return trust.Algorithms.Any(algorithm => keys.Keys.Any(key => key.Fits(algorithm))) ? null : "it has no key for the algorithms of the client.";
    }

    private void RequireKeys(CommandResult result)
    {
        if (result.GetResult(jwks) is null == result.GetResult(jku) is null)
        {
            result.AddError("Give --jwks or --jku, and not both: the file with the client's public keys, or the address they are fetched from.");
        }
    }

    private static void Put(JsonObject entry, string member, string? text)
    {
        if (text is not null)
        {
            entry[member] = text;
        }
    }

    private static void Put(JsonObject entry, string member, IEnumerable<JsonNode> values)
    {
        var array = new JsonArray([.. values]);
        if (array.Count > 0)
        {
            entry[member] = array;
        }
    }

    private static Option<string[]> Many(string option, string description) => new(option) { Description = description, DefaultValueFactory = static _ => [] };

    private static void Require(SymbolResult result, Func<string, bool> isRight, string rule)
    {
        if (result.Tokens.Any(token => !isRight(token.Value)))
        {
            result.AddError(rule);
        }
    }

    private static bool IsWeb(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Query.Length + url.Fragment.Length + url.UserInfo.Length == 0;
}
