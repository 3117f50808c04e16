using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using ImatinibHooks.Cli.Output;
using ImatinibHooks.Cli.Scenarios;

namespace ImatinibHooks.Cli.Commands;

/// <summary><c>imatinib-hooks scenarios</c>: sends the library of scenarios to a service and compares what comes.</summary>
internal sealed class ScenariosCommand
{
    private const string Clock = "ImatinibHooks:Clock:FixedNow=2026-03-02T10:00:00-05:00";

    private readonly Option<Uri> baseUrl = new("--base-url")
    {
        HelpName = "url",
        Description = "The address of the service, http or https. http://127.0.0.1:5080 unless given.",
        DefaultValueFactory = static _ => new Uri("http://127.0.0.1:5080"),
        CustomParser = ParseUrl,
    };

    private readonly Option<string> folder = new("--folder")
    {
        Description = "The folder of the scenarios; those that come with the program unless given.",
        DefaultValueFactory = static _ => Path.Combine(AppContext.BaseDirectory, "cds-hooks", "scenarios"),
    };

    /// <summary>The command.</summary>
    internal static Command For(Terminal terminal)
    {
        var scenarios = new ScenariosCommand();
        var command = new Command("scenarios", $"Sends every scenario to a service and compares its findings with the expected ones. The service has to run with {Clock}.")
        {
            scenarios.baseUrl,
            scenarios.folder,
        };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(scenarios.baseUrl), parsed.GetRequiredValue(scenarios.folder)));
        return command;
    }

    private static Uri? ParseUrl(ArgumentResult result)
    {
        if (result.Tokens is [var token] && Uri.TryCreate(token.Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Query.Length + url.Fragment.Length == 0)
        {
            return url;
        }

        result.AddError("--base-url takes an absolute http or https address without a query, such as https://cds.example.org.");
        return null;
    }

    private static int Run(Terminal terminal, Uri baseUrl, string folder)
    {
        var cases = ScenarioCase.AllOf(folder);
        if (cases.IsEmpty)
        {
            terminal.Error.WriteLine($"{folder} holds no scenario: a scenario is a folder with request.json and expected.json.");
            return ExitCodes.NotAssessed;
        }

        using var client = new ScenarioClient(baseUrl);
        try
        {
            return Report(terminal, RunAll(terminal, client, cases));
        }
        catch (HttpRequestException)
        {
            terminal.Error.WriteLine($"{baseUrl} cannot be reached: start the service there (with {Clock}), or give its address with --base-url.");
            return ExitCodes.NotAssessed;
        }
    }

    private static List<ScenarioResult> RunAll(Terminal terminal, ScenarioClient client, ImmutableArray<ScenarioCase> cases)
    {
        var results = new List<ScenarioResult>();
        var progress = new ProgressLine(terminal, cases.Length);
        try
        {
            foreach (var scenario in cases)
            {
                results.Add(client.Run(scenario));
                progress.Show(results.Count);
            }
        }
        finally
        {
            progress.Clear();
        }

        return results;
    }

    private static int Report(Terminal terminal, List<ScenarioResult> results)
    {
        ScenarioFormats.Write(terminal, results);
        if (results.Exists(static result => result is ScenarioResult.Different))
        {
            terminal.Error.WriteLine($"Findings depend on the day: the service has to run with {Clock} and without settings of a site.");
        }

        return results.Exists(static result => result is ScenarioResult.NotRun) ? ExitCodes.NotAssessed
            : results.Exists(static result => result is ScenarioResult.Different) ? ExitCodes.Findings
            : ExitCodes.Done;
    }
}
