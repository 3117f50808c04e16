using System.Text;

namespace ImatinibHooks.Acceptance;

/// <summary>The service that the tests share. Started when first used.</summary>
[SetUpFixture]
public sealed class RunningService
{
    private static readonly Lazy<ServiceProcess> Shared = new(() => ServiceProcess.Start(keepsOutput: false, "--urls", "http://127.0.0.1:0"));

    /// <summary>A client whose base address is the service.</summary>
    internal static HttpClient Client => Shared.Value.Client;

    /// <summary>Posts JSON.</summary>
    internal static async Task<HttpResponseMessage> PostAsync(string path, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        return await Client.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    /// <summary>Stops the service when the tests are over.</summary>
    [OneTimeTearDown]
    public void Stop()
    {
        if (Shared.IsValueCreated)
        {
            Shared.Value.Dispose();
        }
    }
}
