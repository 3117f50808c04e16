namespace ImatinibHooks.Cli.Tests;

/// <summary>The scenario files, which the command line is tried on.</summary>
internal static class Scenarios
{
    internal const string Now = "2026-03-02T10:00:00-05:00";

    /// <summary>The path of a scenario's call.</summary>
    internal static string Request(string name) => Path.Combine(Folder(name), "request.json");

    /// <summary>The folder of a scenario.</summary>
    internal static string Folder(string name) => Path.Combine(Root(), "cds-hooks", "scenarios", name);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ImatinibHooks.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds ImatinibHooks.sln.");
        }

        return folder.FullName;
    }
}
