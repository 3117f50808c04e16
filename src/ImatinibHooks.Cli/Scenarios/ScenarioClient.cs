using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using ImatinibHooks.Cli.Inputs;

namespace ImatinibHooks.Cli.Scenarios;

/// <summary>Sends scenarios to a service.</summary>
internal sealed class ScenarioClient : IDisposable
{
    private const string FindingsExtension = "org.imatinibhooks.findings";

    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(30);

    private readonly HttpClient client = new() { Timeout = LongestAnswer };
    private readonly HookServices services = HookServices.Open();
    private readonly string baseUrl;

    /// <summary>Takes the address below which the services are.</summary>
    internal ScenarioClient(Uri baseUrl) => this.baseUrl = baseUrl.AbsoluteUri.TrimEnd('/') + "/cds-services/";

    /// <summary>Runs one scenario.</summary>
    /// <exception cref="HttpRequestException">There is nobody at the address.</exception>
    internal ScenarioResult Run(ScenarioCase scenario)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, ServiceOf(scenario)) { Content = new ByteArrayContent(scenario.Request) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var response = client.Send(request);
            return response.IsSuccessStatusCode
                ? ScenarioResult.Of(scenario, FindingsOf(response))
                : new ScenarioResult.NotRun(scenario, $"answered with status {(int)response.StatusCode}");
        }
        catch (TaskCanceledException)
        {
            return new ScenarioResult.NotRun(scenario, $"no answer in {LongestAnswer.TotalSeconds} s");
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return new ScenarioResult.NotRun(scenario, "the answer is no CDS Hooks answer with findings of ImatinibHooks");
        }
        catch (Exception exception) when (exception is HttpRequestException { InnerException: not SocketException, HttpRequestError: not HttpRequestError.NameResolutionError } or IOException)
        {
            return new ScenarioResult.NotRun(scenario, "the answer broke off");
        }
    }

    public void Dispose() => client.Dispose();

    private Uri ServiceOf(ScenarioCase scenario) => new(baseUrl + services.Of(InputKinds.Of(scenario.Request).Hook).Id);

    private static List<string> FindingsOf(HttpResponseMessage response)
    {
        using var body = response.Content.ReadAsStream();
        using var answer = JsonDocument.Parse(body);
        return
        [
            .. from card in answer.RootElement.GetProperty("cards").EnumerateArray()
               from finding in card.GetProperty("extension").GetProperty(FindingsExtension).EnumerateArray()
               select $"{finding.GetProperty("rule").GetString()} {finding.GetProperty("indicator").GetString()}",
        ];
    }
}
