namespace ImatinibHooks.Bench.Payloads;

/// <summary>The calls of the three sizes, as files.</summary>
internal static class PayloadFiles
{
    /// <summary>Name and wanted size in bytes.</summary>
    internal static readonly (string Name, int Bytes)[] Sizes = [("10k", 10_240), ("100k", 102_400), ("1m", 1_024_000)];

    /// <summary>Writes each call to <c>NAME.json</c> in a folder, which is made when it is not there.</summary>
    internal static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, bytes) in Sizes)
        {
            File.WriteAllBytes(Path.Combine(folder, $"{name}.json"), OrderSignCall.Create(bytes));
        }
    }
}
