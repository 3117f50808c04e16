namespace ImatinibHooks.Acceptance;

/// <summary>The files of the repository that the tests are about.</summary>
internal static class Repository
{
    /// <summary>The folder that holds ImatinibHooks.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The path of a file or folder of the repository.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The text of a file of the repository.</summary>
    public static string Read(params string[] parts) => File.ReadAllText(PathOf(parts));

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
