namespace ImatinibHooks.Cli.Inputs;

/// <summary>One thing to assess.</summary>
/// <param name="Name">The path as it was found, or <c>-</c>.</param>
/// <param name="Origin">How it came to be read.</param>
internal sealed record Input(string Name, InputOrigin Origin);

/// <summary>How an input came to be read.</summary>
internal enum InputOrigin
{
    /// <summary>Named on the command line: it must be a call or a Bundle.</summary>
    Named,

    /// <summary>Found in a folder that was named: a file that is neither is passed over.</summary>
    Found,

    /// <summary>Standard input.</summary>
    Piped,
}
