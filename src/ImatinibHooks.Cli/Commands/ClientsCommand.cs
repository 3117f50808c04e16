using System.CommandLine;
using ImatinibHooks.Cli.Clients;
using ImatinibHooks.Cli.Output;
using Spectre.Console;

namespace ImatinibHooks.Cli.Commands;

/// <summary><c>imatinib-hooks clients</c>: the clients in a settings file of the service.</summary>
internal static class ClientsCommand
{
    private const string UsualFile = "appsettings.json";

    /// <summary>The command.</summary>
    internal static Command For(Terminal terminal) => new("clients", "Shows, adds and tries out the clients that the service knows. No server and no network is needed.")
    {
        List(terminal),
        AddClientCommand.For(terminal),
        CheckTokenCommand.For(terminal),
    };

    /// <summary>The option that names the settings file.</summary>
    internal static Option<string> Settings() => new("--settings")
    {
        HelpName = "file",
        Description = $"The settings file of the service. {UsualFile} in this folder unless given.",
        DefaultValueFactory = static _ => UsualFile,
    };

    /// <summary>Does something with a settings file; when it cannot be read or written, says so.</summary>
    internal static int With(Terminal terminal, string file, Func<ClientSettings, int> work)
    {
        try
        {
            return work(ClientSettings.Open(file));
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"{Printable.Of(file)}: {(exception is InvalidDataException ? exception.Message : "it cannot be read or written; check the path and its permissions.")}");
            return ExitCodes.NotAssessed;
        }
    }

    private static Command List(Terminal terminal)
    {
        var settings = Settings();
        var list = new Command("list", "Lists the clients.") { settings };
        list.SetAction(parsed => With(terminal, parsed.GetRequiredValue(settings), found => Show(terminal, found)));
        return list;
    }

    private static int Show(Terminal terminal, ClientSettings settings)
    {
        var table = Tables.Start("Client", "Issuer", "Keys", "Algorithms", "Tenants", "FHIR servers", "Dialect");
        foreach (var client in settings.Entries)
        {
            table.AddRow(
                Tables.Cell(client.Name), Tables.Cell(client.Issuer ?? "calls without a token"), Tables.Cell(client.Jku ?? client.Jwks ?? ""),
                Tables.Cell(client.Issuer is null ? "" : string.Join(", ", client.TrustAt(settings.PublicBaseUrl)!.Algorithms.Select(static algorithm => algorithm.Name))),
                Tables.Cell(string.Join(", ", client.Tenants)), Tables.Cell(string.Join(", ", client.FhirServers)), Tables.Cell(client.Dialect));
        }

        Tables.Write(terminal, table);
        terminal.Out.WriteLine($"{settings.Entries.Length} clients");
        return ExitCodes.Done;
    }
}
