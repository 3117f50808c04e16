namespace ImatinibHooks.CodeSize;

/// <summary>One C# file that people wrote.</summary>
/// <param name="Path">Relative to the root of the repository.</param>
/// <param name="Text">Its text.</param>
internal sealed record SourceFile(string Path, string Text)
{
    internal int Lines => Text.AsSpan().Count('\n') + (Text.EndsWith('\n') ? 0 : 1);

    /// <summary>Every *.cs file under a folder of the repository, but for what the build made.</summary>
    internal static IEnumerable<SourceFile> Under(string root, string folder) =>
        from path in Directory.EnumerateFiles(System.IO.Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories)
        let relative = System.IO.Path.GetRelativePath(root, path).Replace('\\', '/')
        where !relative.Split('/').Any(part => part is "bin" or "obj")
        orderby relative
        select new SourceFile(relative, File.ReadAllText(path));
}
