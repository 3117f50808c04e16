namespace ImatinibHooks.Cli.Inputs;

/// <summary>Reads the content of inputs.</summary>
internal static class InputReader
{
    /// <summary>Reads one input whole.</summary>
    /// <param name="input">The input.</param>
    /// <param name="piped">Standard input.</param>
    /// <param name="body">Its content; empty when it cannot be read.</param>
    /// <returns>Why it cannot be read, and what to do; null when it was.</returns>
    internal static string? TryRead(Input input, Stream piped, out ReadOnlyMemory<byte> body)
    {
        try
        {
            body = input.Origin == InputOrigin.Piped ? ReadToEnd(piped) : File.ReadAllBytes(input.Name);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            body = default;
            return Reason(exception);
        }
    }

    private static ReadOnlyMemory<byte> ReadToEnd(Stream stream)
    {
        var content = new MemoryStream();
        stream.CopyTo(content);
        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }

    private static string Reason(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file or folder; check the path.",
        UnauthorizedAccessException => "it may not be read; check its permissions.",
        _ => "it could not be read; check that it is a file that can be opened.",
    };
}
