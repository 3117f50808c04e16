namespace ImatinibHooks.CdsHooks.Tests.Conformance;

/// <summary>The files of the repository that the tests are about.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    /// <summary>The path of a file or folder of the repository.</summary>
    internal static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ImatinibHooks.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds ImatinibHooks.sln.");
        }

        return folder.FullName;
    }
}
