namespace ImatinibHooks.Fhir.Tests.Support;

/// <summary>The working copy that the tests were built from.</summary>
internal static class Repository
{
    internal static string Folder(string name) => Path.Combine(Root(), name);

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
