using Microsoft.Extensions.Options;

namespace ImatinibHooks.Server.Hosting;

/// <summary>Runs the service and tells plainly when it cannot start.</summary>
internal static class Start
{
    private const int Stopped = 0;
    private const int NotStarted = 1;

    /// <summary>Builds and runs; the exit code is 0 after a shutdown and 1 when the start was refused.</summary>
    /// <remarks>Only what a site can put right is told in one line; anything else is a defect and ends with its stack.</remarks>
    internal static async Task<int> RunAsync(Func<WebApplication> build)
    {
        try
        {
            await using var app = build();
            await app.StartAsync();
            await app.Services.GetRequiredService<Preparation>().Advisor;
            await app.WaitForShutdownAsync();
            return Stopped;
        }
        catch (Exception exception) when (IsSetUp(exception))
        {
            await Console.Error.WriteLineAsync($"ImatinibHooks did not start. {exception.Message}");
            return NotStarted;
        }
    }

    // InvalidOperationException is what the binder of configuration throws for a key or a value it cannot take; IOException is an address in use.
    private static bool IsSetUp(Exception exception) =>
        exception is StartRefusedException or OptionsValidationException or InvalidOperationException or InvalidDataException or IOException;
}
